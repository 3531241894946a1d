import { type IntakePathway, intakePathway, isOpened } from '@throughcare/intake';
import { mergedInto } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import { scan } from './scan.ts';

/** Records of people (two that turned out to be one count once), and the referrals that were handed in. */
export async function peopleFigures(store: Store): Promise<{ people: number; referrals: number }> {
  let people = 0;
  let referrals = 0;
  for await (const { state } of scan<IntakePathway>(store, intakePathway.kind)) {
    if (!isOpened(state) || mergedInto(state) !== null) continue;
    people++;
    for (const { duplicateOf, steps } of Object.values(state.referrals))
      if (duplicateOf === null && steps.some(({ to }) => to === 'SUBMITTED')) referrals++;
  }
  return { people, referrals };
}
