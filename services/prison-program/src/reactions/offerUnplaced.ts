import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerUnplaced = onHeard({
  to: aftercareEventTypes.offerUnplaced,
  does: 'alarms on the release plan that no partner was found',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'placements', data.placementId, { state: 'UNPLACED', at: event.time }),
});
