import type { ServiceCase } from './frame/inMemory.ts';
import { courtDiversion } from './scenes/courtDiversion.ts';

/** What is asked of each service. */
export const cases: readonly ServiceCase[] = [courtDiversion];
