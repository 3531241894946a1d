import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const offerHandedBack = onHeard({
  to: aftercareEventTypes.offerHandedBack,
  does: 'shows on the release plan that a partner gave the person back',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'offers', data.offerId, {
      partnerOrg: data.partnerOrg,
      round: data.round,
      state: 'HANDED_BACK',
      at: event.time,
    }),
});
