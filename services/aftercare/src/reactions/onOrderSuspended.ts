import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderSuspended = reaction({
  to: courtDiversionEventTypes.orderSuspended,
  does: 'the provider under the order is told; its end stands still',
  decide: ({ data: { orderId }, event }, state) => [
    { type: 'order-heard', orderId, change: { suspended: true }, told: event.time },
    ...orderNotice(state, orderId, 'ORDER_SUSPENDED'),
  ],
});
