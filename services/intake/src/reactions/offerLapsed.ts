import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const offerLapsed = reactionOn({
  to: told.offerLapsed,
  does: 'The partner made no attempt in time: it may ask no more',
  decide: ({ data, event }) => [
    { type: 'offer-heard', offerId: data.offerId, endedAt: event.time },
  ],
});
