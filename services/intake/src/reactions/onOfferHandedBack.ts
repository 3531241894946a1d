import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOfferHandedBack = reaction({
  to: told.offerHandedBack,
  does: 'The partner gave the case back: it may ask no more',
  decide: ({ data, event }) => [
    { type: 'offer-end-heard', end: { offerId: data.offerId, endedAt: event.time } },
  ],
});
