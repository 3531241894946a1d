import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOfferLapsed = reaction({
  to: aftercareEventTypes.offerLapsed,
  does: 'shows on the release plan that a partner did not try',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'offers',
      data.offerId,
      {
        partnerOrg: data.partnerOrg,
        round: data.round,
        state: 'LAPSED',
        at: event.time,
      },
      event,
    ),
});
