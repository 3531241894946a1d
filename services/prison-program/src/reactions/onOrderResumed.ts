import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOrderResumed = reaction({
  to: courtDiversionEventTypes.orderResumed,
  does: 'notes that the order runs, also after an ending by mistake',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'orders',
      data.orderId,
      { suspended: false, suspendedFor: null, closed: null },
      event,
    ),
});
