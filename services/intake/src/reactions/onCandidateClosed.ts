import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onCandidateClosed = reaction({
  to: told.candidateClosed,
  does: 'The referral is concluded; where the court says so, the voluntary route is put on the work list',
  decide: ({ data, event }) => [
    {
      type: 'court-heard',
      orderId: data.orderId,
      referralId: data.referralId,
      closedAt: event.time,
      voluntaryRoute: data.voluntaryRoute,
    },
  ],
});
