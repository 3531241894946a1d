import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderResumed = reaction({
  to: courtDiversionEventTypes.orderResumed,
  does: 'the provider under the order is told; an ending by mistake is lifted',
  decide: ({ data: { orderId, cause }, event }, state) => [
    ...(cause === 'ENDED_BY_MISTAKE'
      ? [{ type: 'order-heard' as const, orderId, change: { over: null }, told: event.time }]
      : []),
    ...orderNotice(state, orderId, 'ORDER_RESUMED'),
  ],
});
