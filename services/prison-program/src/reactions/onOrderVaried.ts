import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOrderVaried = reaction({
  to: courtDiversionEventTypes.orderVaried,
  does: 'notes the new start-by date and treatment director',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'orders',
      data.orderId,
      {
        startBy: data.startBy,
        treatmentDirectorOrg: data.treatmentDirectorOrg,
      },
      event,
    ),
});
