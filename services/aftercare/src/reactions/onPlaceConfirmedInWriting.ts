import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onPlaceConfirmedInWriting = reaction({
  to: courtDiversionEventTypes.placeConfirmedInWriting,
  does: 'the place that the court asked for is held by the provider that gave its word there; nobody else is asked for it',
  decide: ({ data: { orderId, requestId: id, providerOrg, heldUntil }, event }) =>
    id === null
      ? []
      : [
          {
            type: 'written-place-heard',
            place: { id, orderId, providerOrg, heldUntil },
            told: event.time,
          },
        ],
});
