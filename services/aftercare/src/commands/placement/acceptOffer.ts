import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openOfferFor } from '../../domain/access/offerFor.ts';
import { isAsked } from '../../domain/access/relations.ts';
import { merging } from '../../domain/merging.ts';
import { acceptedOffer } from '../../domain/placement/offers.ts';
import { offerState } from '../../domain/placement/state.ts';

/** The race of several partners is decided here, on the person's document: the first write wins. */
export const acceptOffer = command({
  name: 'accept-offer',
  summary: 'Take a person on',
  path: '/offers/{offerId}/accept',
  by: ['NGOC'],
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'offer', key: params.offerId }),
  shows: 'offer',
  entity: ({ params }) => params.offerId,
  decide({ params: { offerId } }, state, context) {
    const own = state.offers[offerId];
    if (own && isAsked(own, context.actor) && offerState(own) === 'ACCEPTED')
      return merging.guard(state) ?? [];
    const offer = openOfferFor(state, offerId, context.actor);
    if (isRefusal(offer)) return offer;
    const late = context.now >= offer.expiresAt;
    if (late || acceptedOffer(state, offer.placementId))
      return refuse.conflict('offer-closed', 'This offer is closed.');
    const caseId = context.id('case');
    return [{ type: 'offer-accepted', offerId, caseId, step: context.step('NGOC') }];
  },
});
