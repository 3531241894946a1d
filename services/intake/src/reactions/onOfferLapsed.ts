import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOfferLapsed = reaction({
  to: told.offerLapsed,
  does: 'The partner made no attempt in time: it may ask no more',
  decide: ({ data, event }) => [
    { type: 'offer-end-heard', end: { offerId: data.offerId, endedAt: event.time } },
  ],
});
