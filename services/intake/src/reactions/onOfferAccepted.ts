import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOfferAccepted = reaction({
  to: told.offerAccepted,
  does: 'The partner holds the case: given consent, it may ask who the person is',
  decide: ({ data, event }) => [
    {
      type: 'offer-accepted-heard',
      offer: {
        offerId: data.offerId,
        acceptedBy: data.partnerOrg,
        acceptedAt: event.time,
        stayId: data.stayId ?? null,
        referralId: data.referralId ?? null,
      },
    },
  ],
});
