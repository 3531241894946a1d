import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOrderSuspended = reaction({
  to: courtDiversionEventTypes.orderSuspended,
  does: 'notes it; for stabilisation on substitution treatment a programme under the order pauses and keeps the place',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'orders',
      data.orderId,
      { suspended: true, suspendedFor: data.reasonCode },
      event,
    ),
});
