import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onPlaceRefused = reaction({
  to: aftercareEventTypes.placeRefused,
  does: 'shows on the release plan that there is no place',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'orders', data.orderId, { providerOrg: null, placeHeldUntil: null }, event),
});
