import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onHearingCancelled = reaction({
  to: courtDiversionEventTypes.hearingCancelled,
  does: 'shows the hearing as cancelled',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'hearings',
      data.hearingId,
      {
        orderId: data.orderId,
        at: data.at,
        kind: data.type,
        state: 'CANCELLED',
      },
      event,
    ),
});
