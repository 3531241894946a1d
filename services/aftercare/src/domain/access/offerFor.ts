import { type Actor, type Refusal, refuse } from '@throughcare/record';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Offer, offerState } from '../placement/state.ts';
import { isAsked } from './relations.ts';

/** An offer that is still open, for the organisation that was asked. A closed one tells no more than that. */
export function openOfferFor(state: Pathway, offerId: string, actor: Actor): Offer | Refusal {
  const offer = state.offers[offerId];
  if (!offer || !isAsked(offer, actor)) return refuse.notFound();
  const moved = merging.guard(state);
  if (moved) return moved;
  return offerState(offer) === 'OFFERED'
    ? offer
    : refuse.conflict('offer-closed', 'This offer is closed.');
}
