import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOfferReturned = reaction({
  to: aftercareEventTypes.offerReturned,
  does: 'shows on the release plan that no partner is looked for any more',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'placements',
      data.placementId,
      { placementId: data.placementId, state: 'RETURNED', at: event.time },
      event,
    ),
});
