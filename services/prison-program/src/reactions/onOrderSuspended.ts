import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOrderSuspended = reaction({
  to: courtDiversionEventTypes.orderSuspended,
  does: 'notes it',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'orders', data.orderId, { suspended: true }, event),
});
