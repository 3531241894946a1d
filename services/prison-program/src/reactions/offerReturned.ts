import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerReturned = onHeard({
  to: aftercareEventTypes.offerReturned,
  does: 'shows on the release plan that no partner is looked for any more',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'placements', data.placementId, { state: 'RETURNED', at: event.time }),
});
