import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerWithdrawn = onHeard({
  to: aftercareEventTypes.offerWithdrawn,
  does: 'shows it on the release plan',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'offers', data.offerId, {
      partnerOrg: data.partnerOrg,
      round: data.round,
      state: 'WITHDRAWN',
      at: event.time,
    }),
});
