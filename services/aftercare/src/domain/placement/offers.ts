import { inOrder } from '@throughcare/record';
import { cameBackAfter, isActive, leftUndone } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { isReturn, type Offer, offerState, type Placement } from './state.ts';

export const offersOf = (state: Pathway, placementId: string): readonly Offer[] =>
  inOrder(state.offers).filter((offer) => offer.placementId === placementId);
export const openOffers = (state: Pathway, placementId: string): readonly Offer[] =>
  offersOf(state, placementId).filter((offer) => offerState(offer) === 'OFFERED');
/** The acceptance that counts: of the series that runs, and not discharged with something left to be done. */
export const acceptedOffer = (state: Pathway, placementId: string): Offer | undefined =>
  acceptedInSeries(state, placementId).find((offer) => leftBy(state, offer) === null);

/** Support was ended, and the person still needs somebody. */
export const isLeftUndone = (state: Pathway, placementId: string): boolean =>
  acceptedInSeries(state, placementId).some((offer) => leftBy(state, offer) !== null);

const acceptedInSeries = (state: Pathway, placementId: string): readonly Offer[] =>
  offersOf(state, placementId).filter(
    (offer) =>
      offerState(offer) === 'ACCEPTED' && offer.series === state.placements[placementId]?.series,
  );

/** What the discharge of the case that came of it leaves to be done. */
export function leftBy({ cases }: Pathway, { accepted }: Offer): ReturnType<typeof leftUndone> {
  const one = cases[accepted?.caseId ?? ''];
  return one ? leftUndone(one) : null;
}

/** The person said no, and has not come back to a partner since. */
export function isDeclined({ placements, cases }: Pathway, placementId: string): boolean {
  const unwanted = placements[placementId]?.unwanted;
  if (!unwanted) return false;
  return !inOrder(cases).some(
    (one) => one.placementId === placementId && isActive(one) && cameBackAfter(one, unwanted.at),
  );
}

export type PlacementState =
  | 'DRAFT'
  | 'OFFERED'
  | 'ACCEPTED'
  | 'WITH_PROVIDER'
  | 'UNPLACED'
  | 'DECLINED_BY_PERSON'
  | 'RETURNED'
  | 'WITHDRAWN';
export function placementState(state: Pathway, placement: Placement): PlacementState {
  if (placement.unwanted) return 'DECLINED_BY_PERSON';
  if (placement.ended) return isReturn(placement.ended.by) ? 'RETURNED' : 'WITHDRAWN';
  if (placement.directedTo) return 'WITH_PROVIDER';
  if (acceptedOffer(state, placement.id)) return 'ACCEPTED';
  if (openOffers(state, placement.id).length > 0) return 'OFFERED';
  return placement.unplaced ? 'UNPLACED' : 'DRAFT';
}
