import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderRevoked = reaction({
  to: courtDiversionEventTypes.orderRevoked,
  does: 'the order is over: its episode closes, and the provider that it names is told',
  decide: ({ data: { orderId }, event }) => [
    { type: 'order-heard', orderId, change: { over: 'ORDER_REVOKED' }, told: event.time },
  ],
});
