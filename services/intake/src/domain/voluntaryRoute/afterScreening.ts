import type { Instant } from '@throughcare/contracts';
import type { Facts } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { stateOf } from '../referral/state.ts';
import { completedAt, screeningState } from '../screening/state.ts';
import type { OpenRoute } from './state.ts';

export type NeedShown = Pick<
  Facts,
  'candidates' | 'offers' | 'places' | 'enrolments' | 'handOvers' | 'stays' | 'releases'
> &
  Pick<Pathway, 'referrals' | 'screenings'>;

/** Somebody was asked to help, or a prison has or had the person: who is inside is prepared there, and looked for once out. */
const hasFollowed = (state: NeedShown): boolean =>
  Object.values(state.referrals).some(
    (referral) => !['REJECTED', 'WITHDRAWN'].includes(stateOf(referral)),
  ) ||
  [
    state.candidates,
    state.offers,
    state.places,
    state.enrolments,
    state.handOvers,
    state.stays,
    state.releases,
  ].some((things) => Object.keys(things).length > 0);

/** A result in force shows a need, and nothing has followed from it: what the person wants is asked. */
export function afterScreening(state: NeedShown): OpenRoute | null {
  const [last] = Object.values(state.screenings)
    .filter((one) => screeningState(one) === 'COMPLETED' && one.completion?.result.need === 'KNOWN')
    .toSorted((a, b) => ((completedAt(a) ?? '') > (completedAt(b) ?? '') ? -1 : 1));
  const since = last && (completedAt(last) as Instant | null);
  return last && since && !hasFollowed(state)
    ? { routeId: last.screeningId, after: 'SCREENING', since }
    : null;
}
