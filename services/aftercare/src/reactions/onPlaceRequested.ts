import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onPlaceRequested = reaction({
  to: courtDiversionEventTypes.placeRequested,
  does: 'opens a treatment episode; the provider that was asked, or those of the area, are told; where none of them takes anybody, the court hears at once who could',
  decide: ({ data, event }) => [
    {
      type: 'place-request-heard',
      request: {
        id: data.requestId,
        orderId: data.orderId,
        askedOrg: data.providerOrg,
        except: data.except,
        area: data.area,
        needs: data.needs,
        wantedUntil: data.heldUntil,
        startBy: data.startBy,
        at: event.time,
      },
    },
  ],
});
