import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const treatmentBrokenOff = onHeard({
  to: aftercareEventTypes.treatmentBrokenOff,
  does: 'notes it',
  decide: ({ data }, state) =>
    hear(state.heard, 'orders', data.orderId, { treatment: 'BROKEN_OFF' }),
});
