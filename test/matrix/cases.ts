import type { ServiceCase } from './frame/inMemory.ts';
import { aftercare } from './scenes/aftercare.ts';
import { courtDiversion } from './scenes/courtDiversion.ts';
import { intake } from './scenes/intake.ts';
import { prisonProgram } from './scenes/prisonProgram.ts';

/** What is asked of each service. */
export const cases: readonly ServiceCase[] = [intake, courtDiversion, prisonProgram, aftercare];
