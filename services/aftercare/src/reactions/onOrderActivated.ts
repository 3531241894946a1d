import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderActivated = reaction({
  to: courtDiversionEventTypes.orderActivated,
  does: 'treatment runs, whoever showed its start: the provider’s duties under the order hold from here',
  decide: ({ data: { orderId, startedOn }, event }) => [
    { type: 'order-heard', orderId, change: { startedOn }, told: event.time },
  ],
});
