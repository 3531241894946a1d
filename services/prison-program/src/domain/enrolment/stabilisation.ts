import { inOrder } from '@throughcare/record';
import { currentEpisode, isHeld } from '../custody/whereabouts.ts';
import type { PathwayState } from '../person/state.ts';
import type { Enrolment } from './state.ts';

/**
 * What stands against taking part while substitution treatment is being set, and keeps the place until it is: healthcare
 * stabilises the person, or the court has suspended the order for it. Nobody loses a programme by beginning treatment, nor
 * has to choose between the two. Source: domain reference G5 and 2.3.
 */
export function stabilisation(state: PathwayState, { underOrder }: Enrolment): string | null {
  const stay = currentEpisode(state);
  const treatment =
    stay &&
    isHeld(stay) &&
    inOrder(state.osts).find(({ status, watch }) => status === 'STABILISING' && watch === null);
  if (treatment) return `treatments/${treatment.id}`;
  const order =
    underOrder &&
    Object.entries(state.heard.orders).find(
      ([, one]) => one.closed === null && one.suspendedFor === 'OST_STABILISATION',
    );
  return order ? `orders/${order[0]}` : null;
}
