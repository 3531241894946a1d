import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const orderCompleted = onHeard({
  to: courtDiversionEventTypes.orderCompleted,
  does: 'notes the end of the order',
  decide: ({ data }, state) => hear(state.heard, 'orders', data.orderId, { closed: 'COMPLETED' }),
});
