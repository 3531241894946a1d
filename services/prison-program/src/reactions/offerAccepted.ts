import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerAccepted = onHeard({
  to: aftercareEventTypes.offerAccepted,
  does: 'shows on the release plan who accepted',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'offers', data.offerId, {
      partnerOrg: data.partnerOrg,
      round: data.round,
      state: 'ACCEPTED',
      at: event.time,
    }),
});
