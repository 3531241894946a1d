import { Tally } from '../../frame/tally.ts';
import { type Gap, play } from '../gap.ts';
import { ofAftercare } from './aftercare.ts';
import { ofCourtDiversion } from './courtDiversion.ts';
import { ofIntake } from './intake.ts';
import { ofPrisonProgram } from './prisonProgram.ts';

/** Each event by which a service hears who has to do with a person, by the service that tells it. */
const gaps: readonly Gap[] = [...ofIntake, ...ofCourtDiversion, ...ofPrisonProgram, ...ofAftercare];

/** Each carrying event held back: in the gap nobody sees more, and after it the entitled get in without anybody's help. */
export async function inTheGaps(): Promise<Tally> {
  const tally = new Tally();
  for (const gap of gaps) await play(gap, tally);
  return tally;
}
