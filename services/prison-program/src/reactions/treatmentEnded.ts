import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const treatmentEnded = onHeard({
  to: aftercareEventTypes.treatmentEnded,
  does: 'notes it',
  decide: ({ data }, state) => hear(state.heard, 'orders', data.orderId, { treatment: 'ENDED' }),
});
