import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderCompleted = reaction({
  to: courtDiversionEventTypes.orderCompleted,
  does: 'the order is over: its episode closes, and treatment that runs goes on of the person’s own will',
  decide: ({ data: { orderId, outcomeCode }, event }) => [
    {
      type: 'order-heard',
      orderId,
      change: { over: 'ORDER_COMPLETED', overBecause: outcomeCode },
      told: event.time,
    },
  ],
});
