import type { Tally, Turn } from '@throughcare/testing/merging';
import { Play } from '@throughcare/testing/merging';
import { mergingCase as aftercare } from '../../services/aftercare/test/mergingCase.ts';
import { mergingCase as courtDiversion } from '../../services/court-diversion/test/mergingCase.ts';
import { mergingCase as intake } from '../../services/intake/test/mergingCase.ts';
import { mergingCase as prisonProgram } from '../../services/prison-program/test/mergingCase.ts';

/** By service: plays these turns on three of its records. */
export const plays: Readonly<Record<string, (turns: readonly Turn[]) => Promise<Tally>>> = {
  intake: (turns) => new Play(intake).play(turns),
  'court-diversion': (turns) => new Play(courtDiversion).play(turns),
  'prison-program': (turns) => new Play(prisonProgram).play(turns),
  aftercare: (turns) => new Play(aftercare).play(turns),
};
