import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderResumed = reaction({
  to: courtDiversionEventTypes.orderResumed,
  does: 'the provider under the order is told; its dates are taken over, and an end that does not stand is lifted',
  decide: ({ data: { orderId, cause, startBy, endDate }, event }, state) => [
    {
      type: 'order-heard',
      orderId,
      change: {
        ...(cause !== 'SUSPENSION_LIFTED'
          ? { over: null, overBecause: null }
          : { suspended: false }),
        ...(startBy && { startBy }),
        ...(endDate && { endDate }),
      },
      told: event.time,
    },
    ...orderNotice(state, orderId, 'ORDER_RESUMED'),
  ],
});
