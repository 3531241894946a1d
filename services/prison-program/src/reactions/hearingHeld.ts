import { courtDiversionEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const hearingHeld = onHeard({
  to: courtDiversionEventTypes.hearingHeld,
  does: 'shows the hearing as held',
  decide: ({ data }, state) =>
    hear(state.heard, 'hearings', data.hearingId, { at: data.at, kind: data.type, state: 'HELD' }),
});
