import { dateOf } from '@throughcare/contracts';
import { type Context, type Refusal, refuse, zoneOf } from '@throughcare/record';
import { profileOf } from '../disclosure/matchProfile.ts';
import type { Pathway } from '../pathway/state.ts';
import { actsFor } from './state.ts';

/** When it is asked, and by which days. */
type Now = { readonly now: Context['now']; readonly settings?: unknown };

/** Under 18 by the date of birth, or by the age band where no date is known. */
export const isMinor = (state: Pathway, { now, settings }: Now): boolean =>
  profileOf(state, dateOf(now, zoneOf(settings, null))).ageBand === 'UNDER_18';

/** What somebody under 18 says is no consent by itself: their guardian gives it, or a law stands for it. */
export function guardianLacking(
  state: Pathway,
  guardianId: string | undefined,
  context: Now,
): Refusal | null {
  if (guardianId !== undefined)
    return actsFor(state).some((one) => one.guardianId === guardianId)
      ? null
      : refuse.invalid('/guardianId', 'guardian-unknown', 'No such guardian acts for the person.');
  return isMinor(state, context)
    ? refuse.conflict(
        'guardian-needed',
        'The person is under 18: name the guardian who consents, or have a legal basis recorded.',
      )
    : null;
}
