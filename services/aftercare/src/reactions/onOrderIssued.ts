import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderIssued = reaction({
  to: courtDiversionEventTypes.orderIssued,
  does: 'an order about drug treatment makes the need known; the holding of its place no longer runs out',
  decide: ({ data: { orderId, need, startBy, endDate }, event }, state) => [
    { type: 'order-heard', orderId, change: { issued: true, startBy, endDate }, told: event.time },
    ...(need === 'KNOWN'
      ? [
          {
            type: 'need-heard' as const,
            id: orderId,
            source: 'ORDER' as const,
            need,
            at: event.time,
          },
        ]
      : []),
    ...orderNotice(state, orderId, 'ORDER_ISSUED'),
  ],
});
