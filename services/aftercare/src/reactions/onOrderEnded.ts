import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderEnded = reaction({
  to: courtDiversionEventTypes.orderEnded,
  does: 'the order is over: its episode closes',
  decide: ({ data: { orderId }, event }) => [
    { type: 'order-heard', orderId, change: { over: 'ORDER_ENDED' }, told: event.time },
  ],
});
