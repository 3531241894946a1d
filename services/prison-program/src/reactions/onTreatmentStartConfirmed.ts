import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onTreatmentStartConfirmed = reaction({
  to: aftercareEventTypes.treatmentStartConfirmed,
  does: 'notes that treatment under the order started',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'orders',
      data.orderId,
      {
        providerOrg: data.providerOrg,
        treatmentStartedOn: data.startedOn,
        treatment: 'STARTED',
      },
      event,
    ),
});
