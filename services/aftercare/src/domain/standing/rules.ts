import type { Instant } from '@throughcare/contracts';
import { inOrder } from '../collection.ts';
import type { Pathway } from '../pathway.ts';
import type { StandingEvent } from './evolve.ts';
import { accessEnded } from './standing.ts';

/** A withdrawn consent ends what its recipients may see; a new one that names them lets them see again. */
export function watchAccess(state: Pathway, now: Instant): StandingEvent[] {
  const held = new Map(inOrder(state.offers).map((offer) => [offer.partnerOrg, offer.id]));
  return [...held].flatMap(([partnerOrg, itemId]): StandingEvent[] => {
    const over = accessEnded(state, partnerOrg, now);
    const known = state.endedAccess[partnerOrg] !== undefined;
    if (over === known) return [];
    return over
      ? [{ type: 'access-ended', partnerOrg, itemId, at: now }]
      : [{ type: 'access-restored', partnerOrg }];
  });
}
