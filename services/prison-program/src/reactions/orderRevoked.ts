import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const orderRevoked = onHeard({
  to: courtDiversionEventTypes.orderRevoked,
  does: 'notes the end of the order',
  decide: ({ data }, state) => hear(state.heard, 'orders', data.orderId, { closed: 'REVOKED' }),
});
