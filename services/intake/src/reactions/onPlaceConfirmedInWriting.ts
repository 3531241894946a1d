import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeAnswered, placeHeard } from '../domain/facts/place.ts';

export const onPlaceConfirmedInWriting = reaction({
  to: told.placeConfirmedInWriting,
  does: 'The provider holds a place by its word to the court: on the order that names it, it may ask who the person is',
  decide: ({ data: { orderId, requestId, providerOrg }, event }) => [
    // The treatment episode has the id of the request; a place that nobody asked for is one of this provider and order.
    placeHeard(
      { orderId, episodeId: requestId ?? `${orderId}/${providerOrg}` },
      { providerOrg, identityBy: 'ORDER' },
    ),
    placeAnswered({ orderId }, { goesOnAt: event.time }),
  ],
});
