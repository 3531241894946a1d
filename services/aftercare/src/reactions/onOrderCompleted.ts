import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onOrderCompleted = onPathway({
  to: courtDiversionEventTypes.orderCompleted,
  does: 'the order is over: its episode closes',
  decide: ({ data: { orderId }, event }) => [
    { type: 'order-heard', orderId, change: { over: 'ORDER_COMPLETED' }, told: event.time },
  ],
});
