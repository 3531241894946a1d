import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onEnquiryClosed = reaction({
  to: courtDiversionEventTypes.enquiryClosed,
  does: 'the question of the court needs no answer any more',
  decide: ({ data, event }) => [
    {
      type: 'enquiry-heard',
      enquiry: {
        id: data.enquiryId,
        orderId: data.orderId,
        providerOrg: data.providerOrg,
        asked: null,
        closed: true,
      },
      told: event.time,
    },
  ],
});
