import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderIssued = reaction({
  to: told.orderIssued,
  does: 'An order about drug treatment makes the need known; the order is linked to its referral',
  decide: ({ data, event }) => [
    { type: 'court-heard', orderId: data.orderId, referralId: data.referralId },
    ...(data.need === 'KNOWN'
      ? [
          {
            type: 'need-heard' as const,
            id: data.orderId,
            evidence: { kind: 'ORDER' as const, since: event.time },
          },
        ]
      : []),
  ],
});
