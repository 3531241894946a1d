import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onPlaceRequested = reaction({
  to: courtDiversionEventTypes.placeRequested,
  does: 'opens a treatment episode; the provider that was asked, or those of the area, are told',
  decide: ({ data, event }, _state, context) => [
    {
      type: 'place-request-heard',
      request: {
        id: context.id('episode'),
        orderId: data.orderId,
        askedOrg: data.providerOrg,
        area: data.area,
        needs: data.needs,
        wantedUntil: data.heldUntil,
        startBy: data.startBy,
        at: event.time,
      },
    },
  ],
});
