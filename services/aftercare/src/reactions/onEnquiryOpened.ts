import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onEnquiryOpened = reaction({
  to: courtDiversionEventTypes.enquiryOpened,
  does: 'the provider under the order finds the question of the court with its day',
  decide: ({ data, event }) => [
    {
      type: 'enquiry-heard',
      enquiry: {
        id: data.enquiryId,
        orderId: data.orderId,
        providerOrg: data.providerOrg,
        asked: { about: data.about, dueAt: data.dueAt },
        closed: false,
      },
      told: event.time,
    },
  ],
});
