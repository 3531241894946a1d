import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const hearingCancelled = onHeard({
  to: courtDiversionEventTypes.hearingCancelled,
  does: 'shows the hearing as cancelled',
  decide: ({ data }, state) =>
    hear(state.heard, 'hearings', data.hearingId, {
      at: data.at,
      kind: data.type,
      state: 'CANCELLED',
    }),
});
