import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onPlaceRequestWithdrawn = reaction({
  to: courtDiversionEventTypes.placeRequestWithdrawn,
  does: 'closes the episode if treatment has not started',
  decide: ({ data: { orderId, requestId }, event }, _state, context) => [
    {
      type: 'place-withdrawal-heard',
      withdrawal: { id: context.id('withdrawal'), orderId, requestId, at: event.time },
    },
  ],
});
