import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const orderIssued = onHeard({
  to: courtDiversionEventTypes.orderIssued,
  does: 'notes the order; a drug-treatment order makes the need known',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'orders', data.orderId, {
      need: data.need,
      programmeCode: data.programmeCode,
      startBy: data.startBy,
      treatmentDirectorOrg: data.treatmentDirectorOrg,
      issuedAt: event.time,
    }),
});
