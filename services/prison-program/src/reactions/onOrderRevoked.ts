import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOrderRevoked = reaction({
  to: courtDiversionEventTypes.orderRevoked,
  does: 'notes the end of the order',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'orders', data.orderId, { closed: 'REVOKED' }, event),
});
