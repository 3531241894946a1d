import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onPlaceConfirmed = reaction({
  to: aftercareEventTypes.placeConfirmed,
  does: 'shows on the release plan which provider has a place',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'orders',
      data.orderId,
      {
        providerOrg: data.providerOrg,
        placeHeldUntil: data.heldUntil,
      },
      event,
    ),
});
