import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onTreatmentResumed = reaction({
  to: aftercareEventTypes.treatmentResumed,
  does: 'notes it',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'orders', data.orderId, { treatment: 'RESUMED' }, event),
});
