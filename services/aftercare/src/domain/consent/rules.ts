import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { CaseEvent } from '../case/evolve.ts';
import { isActive } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PlacementEvent } from '../placement/evolve.ts';
import { offerState } from '../placement/state.ts';
import type { ConsentEvent } from './evolve.ts';
import { accessEnded } from './inForce.ts';

/** A withdrawn consent ends what its recipients may see; a new one that names them lets them see again. */
export function watchAccess(state: Pathway, now: Instant): ConsentEvent[] {
  const held = new Map<string, { readonly itemId: string; readonly open: boolean[] }>();
  for (const { id, partnerOrg, accessEndedAt } of inOrder(state.offers)) {
    const open = [...(held.get(partnerOrg)?.open ?? []), accessEndedAt === null];
    held.set(partnerOrg, { itemId: id, open });
  }
  return [...held].flatMap(([partnerOrg, { itemId, open }]): ConsentEvent[] => {
    if (accessEnded(state, partnerOrg, now))
      return open.includes(true) ? [{ type: 'access-ended', partnerOrg, itemId, at: now }] : [];
    return open.includes(false) ? [{ type: 'access-restored', partnerOrg }] : [];
  });
}

/**
 * A partner without access takes part no more: its offers and cases end, so that the search goes on without it in the same write.
 * A case may have begun again under an offer that an earlier withdrawal had ended.
 */
export function leaveOutPartners(state: Pathway, now: Instant): (PlacementEvent | CaseEvent)[] {
  const offers = inOrder(state.offers).filter(({ accessEndedAt }) => accessEndedAt !== null);
  const reason = 'CONSENT_WITHDRAWN';
  return offers.flatMap((offer): (PlacementEvent | CaseEvent)[] => {
    const takesPart = ['OFFERED', 'ACCEPTED'].includes(offerState(offer));
    const one = state.cases[offer.accepted?.caseId ?? ''];
    return [
      ...(takesPart
        ? [{ type: 'offer-withdrawn', offerId: offer.id, reason, at: now } as const]
        : []),
      ...(one && isActive(one)
        ? [{ type: 'case-closed', caseId: one.id, by: reason, at: now } as const]
        : []),
    ];
  });
}
