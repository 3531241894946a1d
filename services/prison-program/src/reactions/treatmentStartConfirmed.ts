import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const treatmentStartConfirmed = onHeard({
  to: aftercareEventTypes.treatmentStartConfirmed,
  does: 'notes that treatment under the order started',
  decide: ({ data }, state) =>
    hear(state.heard, 'orders', data.orderId, {
      providerOrg: data.providerOrg,
      treatmentStartedOn: data.startedOn,
      treatment: 'STARTED',
    }),
});
