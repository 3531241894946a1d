import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const orderResumed = onHeard({
  to: courtDiversionEventTypes.orderResumed,
  does: 'notes that the order runs, also after an ending by mistake',
  decide: ({ data }, state) =>
    hear(state.heard, 'orders', data.orderId, { suspended: false, closed: null }),
});
