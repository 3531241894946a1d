import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onOfferHandedBack = reaction({
  to: aftercareEventTypes.offerHandedBack,
  does: 'shows on the release plan that a partner gave the person back',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'offers',
      data.offerId,
      {
        partnerOrg: data.partnerOrg,
        round: data.round,
        state: 'HANDED_BACK',
        at: event.time,
      },
      event,
    ),
});
