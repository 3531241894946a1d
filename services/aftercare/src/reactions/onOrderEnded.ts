import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onOrderEnded = onPathway({
  to: courtDiversionEventTypes.orderEnded,
  does: 'the order is over: its episode closes',
  decide: ({ data: { orderId }, event }) => [
    { type: 'order-heard', orderId, change: { over: 'ORDER_ENDED' }, told: event.time },
  ],
});
