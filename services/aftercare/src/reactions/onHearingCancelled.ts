import { courtDiversionEventTypes, utc } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { completionHeard } from '../domain/order/completionHeard.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onHearingCancelled = reaction({
  to: courtDiversionEventTypes.hearingCancelled,
  does: 'the provider under the order is told',
  decide: ({ data: { orderId, hearingId, at, type }, event }, state) => [
    // It is cancelled on whatever day it was.
    ...completionHeard({ orderId, hearingId, at, type }, utc, true, event.time),
    ...orderNotice(state, orderId, 'HEARING_CANCELLED'),
  ],
});
