import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const placeConfirmed = onHeard({
  to: aftercareEventTypes.placeConfirmed,
  does: 'shows on the release plan which provider has a place',
  decide: ({ data }, state) =>
    hear(state.heard, 'orders', data.orderId, {
      providerOrg: data.providerOrg,
      placeHeldUntil: data.heldUntil,
    }),
});
