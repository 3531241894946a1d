import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerDeclined = onHeard({
  to: aftercareEventTypes.offerDeclined,
  does: 'shows it on the release plan',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'offers', data.offerId, {
      partnerOrg: data.partnerOrg,
      round: data.round,
      state: 'DECLINED',
      at: event.time,
    }),
});
