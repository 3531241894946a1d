import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const hearingScheduled = onHeard({
  to: courtDiversionEventTypes.hearingScheduled,
  does: 'shows the hearing to the prison, which brings the person',
  decide: ({ data }, state) =>
    hear(state.heard, 'hearings', data.hearingId, {
      at: data.at,
      kind: data.type,
      state: 'SCHEDULED',
    }),
});
