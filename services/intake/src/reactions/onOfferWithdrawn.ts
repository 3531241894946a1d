import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOfferWithdrawn = reaction({
  to: told.offerWithdrawn,
  does: 'The offer is closed: its partner may ask no more',
  decide: ({ data, event }) => [
    { type: 'offer-end-heard', end: { offerId: data.offerId, endedAt: event.time } },
  ],
});
