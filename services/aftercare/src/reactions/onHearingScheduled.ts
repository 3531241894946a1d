import { courtDiversionEventTypes } from '@throughcare/contracts';
import { zoneOf } from '@throughcare/record';
import { reaction } from '../bind.ts';
import { completionHeard } from '../domain/order/completionHeard.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onHearingScheduled = reaction({
  to: courtDiversionEventTypes.hearingScheduled,
  does: 'the provider under the order is told; a hearing to complete it says when the mandate may end',
  decide: ({ data: { orderId, hearingId, court, at, type }, event }, state, { settings }) => [
    ...completionHeard(
      { orderId, hearingId, at, type },
      zoneOf(settings, court),
      false,
      event.time,
    ),
    ...orderNotice(state, orderId, 'HEARING_SCHEDULED'),
  ],
});
