import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderVaried = reaction({
  to: courtDiversionEventTypes.orderVaried,
  does: 'the provider under the order is told; the start-by date is taken over',
  decide: ({ data: { orderId, startBy, endDate }, event }, state) => [
    {
      type: 'order-heard',
      orderId,
      change: { ...(startBy && { startBy }), ...(endDate && { endDate }) },
      told: event.time,
    },
    ...orderNotice(state, orderId, 'ORDER_VARIED'),
  ],
});
