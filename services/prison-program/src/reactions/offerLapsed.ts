import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerLapsed = onHeard({
  to: aftercareEventTypes.offerLapsed,
  does: 'shows on the release plan that a partner did not try',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'offers', data.offerId, {
      partnerOrg: data.partnerOrg,
      round: data.round,
      state: 'LAPSED',
      at: event.time,
    }),
});
