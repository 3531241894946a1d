import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openOfferFor } from '../../domain/access/offerFor.ts';
import { codesOf, placeRefusals } from '../../domain/treatment/reasons.ts';

/** Reasons are those of a place refused: capacity, area, language, conflict, eligibility. */
export const declineOffer = command({
  name: 'decline-offer',
  summary: 'Say that the organisation cannot take a person on',
  path: '/offers/{offerId}/decline',
  by: ['NGOC'],
  body: z.strictObject({ reasonCode: z.enum(codesOf(placeRefusals)) }),
  finds: ({ params }) => ({ index: 'offer', key: params.offerId }),
  shows: 'offer',
  entity: ({ params }) => params.offerId,
  decide({ params: { offerId }, body: { reasonCode } }, state, context) {
    const offer = openOfferFor(state, offerId, context.actor);
    if (isRefusal(offer)) return offer;
    return [{ type: 'offer-declined', offerId, reasonCode, step: context.step('NGOC') }];
  },
});
