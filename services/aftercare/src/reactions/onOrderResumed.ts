import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderResumed = onPathway({
  to: courtDiversionEventTypes.orderResumed,
  does: 'the provider under the order is told; an ending by mistake is lifted',
  decide: ({ data: { orderId, cause }, event }, state) => [
    ...(cause === 'ENDED_BY_MISTAKE'
      ? [{ type: 'order-heard' as const, orderId, change: { over: null }, told: event.time }]
      : []),
    ...orderNotice(state, orderId, 'ORDER_RESUMED'),
  ],
});
