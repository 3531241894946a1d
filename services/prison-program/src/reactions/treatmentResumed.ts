import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const treatmentResumed = onHeard({
  to: aftercareEventTypes.treatmentResumed,
  does: 'notes it',
  decide: ({ data }, state) => hear(state.heard, 'orders', data.orderId, { treatment: 'RESUMED' }),
});
