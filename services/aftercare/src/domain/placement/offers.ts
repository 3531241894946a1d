import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { isReturn, type Offer, offerState, type Placement } from './state.ts';

export const offersOf = (state: Pathway, placementId: string): readonly Offer[] =>
  inOrder(state.offers).filter((offer) => offer.placementId === placementId);
export const openOffers = (state: Pathway, placementId: string): readonly Offer[] =>
  offersOf(state, placementId).filter((offer) => offerState(offer) === 'OFFERED');
/** The acceptance that counts: of the series that runs. */
export const acceptedOffer = (state: Pathway, placementId: string): Offer | undefined =>
  offersOf(state, placementId).find(
    (offer) =>
      offerState(offer) === 'ACCEPTED' && offer.series === state.placements[placementId]?.series,
  );

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
