import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOfferAccepted = reaction({
  to: aftercareEventTypes.offerAccepted,
  does: 'shows on the release plan who accepted',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'offers',
      data.offerId,
      {
        partnerOrg: data.partnerOrg,
        round: data.round,
        state: 'ACCEPTED',
        at: event.time,
      },
      event,
    ),
});
