import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOrderIssued = reaction({
  to: courtDiversionEventTypes.orderIssued,
  does: 'notes the order; a drug-treatment order makes the need known',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'orders',
      data.orderId,
      {
        need: data.need,
        programmeCode: data.programmeCode,
        startBy: data.startBy,
        treatmentDirectorOrg: data.treatmentDirectorOrg,
        issuedAt: event.time,
        court: data.court,
      },
      event,
    ),
});
