import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const placeRefused = onHeard({
  to: aftercareEventTypes.placeRefused,
  does: 'shows on the release plan that there is no place',
  decide: ({ data }, state) =>
    hear(state.heard, 'orders', data.orderId, { providerOrg: null, placeHeldUntil: null }),
});
