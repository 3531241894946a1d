import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onHearingScheduled = reaction({
  to: courtDiversionEventTypes.hearingScheduled,
  does: 'shows the hearing to the prison, which brings the person',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'hearings',
      data.hearingId,
      {
        orderId: data.orderId,
        at: data.at,
        kind: data.type,
        state: 'SCHEDULED',
        court: data.court,
      },
      event,
    ),
});
