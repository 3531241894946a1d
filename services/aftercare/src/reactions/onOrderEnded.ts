import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderEnded = reaction({
  to: courtDiversionEventTypes.orderEnded,
  does: 'the order is over: its episode closes, and treatment that runs goes on of the person’s own will',
  decide: ({ data: { orderId, outcomeCode }, event }) => [
    {
      type: 'order-heard',
      orderId,
      change: { over: 'ORDER_ENDED', overBecause: outcomeCode },
      told: event.time,
    },
  ],
});
