import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderCompleted = reaction({
  to: courtDiversionEventTypes.orderCompleted,
  does: 'the order is over: its episode closes',
  decide: ({ data: { orderId }, event }) => [
    { type: 'order-heard', orderId, change: { over: 'ORDER_COMPLETED' }, told: event.time },
  ],
});
