import { dateOf } from '@throughcare/contracts';
import { type Context, type Refusal, refuse, zoneOf } from '@throughcare/record';
import { ageBandIn } from '../disclosure/matchProfile.ts';
import type { Pathway } from '../pathway/state.ts';
import { actsFor } from './state.ts';

/** When it is asked, and by which days. */
type Now = { readonly now: Context['now']; readonly settings?: unknown };

/** Under 18 by the date of birth, or by the age band where no date is known; null where nobody has said how old. */
export function isUnder18(state: Pathway, { now, settings }: Now): boolean | null {
  const ageBand = ageBandIn(state, dateOf(now, zoneOf(settings, null)));
  return ageBand === null ? null : ageBand === 'UNDER_18';
}
export const isMinor = (state: Pathway, now: Now): boolean => isUnder18(state, now) === true;

/** Somebody else decides for the person, or has to be found who does. */
export const isDecidedFor = (state: Pathway, now: Now): boolean =>
  isMinor(state, now) || actsFor(state).length > 0;

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
