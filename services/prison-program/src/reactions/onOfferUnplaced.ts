import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOfferUnplaced = reaction({
  to: aftercareEventTypes.offerUnplaced,
  does: 'alarms on the release plan that no partner was found',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'placements',
      data.placementId,
      { placementId: data.placementId, state: 'UNPLACED', at: event.time },
      event,
    ),
});
