import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOfferMade = reaction({
  to: aftercareEventTypes.offerMade,
  does: 'shows on the release plan that a partner was asked',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'offers',
      data.offerId,
      {
        placementId: data.placementId,
        partnerOrg: data.partnerOrg,
        round: data.round,
        state: 'OFFERED',
        at: event.time,
      },
      event,
    ),
});
