import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerMade = onHeard({
  to: aftercareEventTypes.offerMade,
  does: 'shows on the release plan that a partner was asked',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'offers', data.offerId, {
      partnerOrg: data.partnerOrg,
      round: data.round,
      state: 'OFFERED',
      at: event.time,
    }),
});
