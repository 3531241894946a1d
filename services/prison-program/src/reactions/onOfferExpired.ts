import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOfferExpired = reaction({
  to: aftercareEventTypes.offerExpired,
  does: 'shows it on the release plan',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'offers',
      data.offerId,
      {
        partnerOrg: data.partnerOrg,
        round: data.round,
        state: 'EXPIRED',
        at: event.time,
      },
      event,
    ),
});
