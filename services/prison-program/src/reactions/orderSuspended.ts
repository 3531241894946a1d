import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const orderSuspended = onHeard({
  to: courtDiversionEventTypes.orderSuspended,
  does: 'notes it',
  decide: ({ data }, state) => hear(state.heard, 'orders', data.orderId, { suspended: true }),
});
