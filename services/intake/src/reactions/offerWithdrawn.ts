import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const offerWithdrawn = reactionOn({
  to: told.offerWithdrawn,
  does: 'The offer is closed: its partner may ask no more',
  decide: ({ data, event }) => [
    { type: 'offer-heard', offerId: data.offerId, endedAt: event.time },
  ],
});
