import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const orderVaried = onHeard({
  to: courtDiversionEventTypes.orderVaried,
  does: 'notes the new start-by date and treatment director',
  decide: ({ data }, state) =>
    hear(state.heard, 'orders', data.orderId, {
      startBy: data.startBy,
      treatmentDirectorOrg: data.treatmentDirectorOrg,
    }),
});
