import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderRevoked = reaction({
  to: courtDiversionEventTypes.orderRevoked,
  does: 'the order is over: its episode closes; with the person’s yes, treatment that runs goes on of their own will, and the provider that it names is told',
  decide: ({ data: { orderId, outcomeCode }, event }) => [
    {
      type: 'order-heard',
      orderId,
      change: { over: 'ORDER_REVOKED', overBecause: outcomeCode },
      told: event.time,
    },
  ],
});
