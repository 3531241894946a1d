import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderEnded = reaction({
  to: told.orderEnded,
  does: 'The referral that led to the order is concluded',
  decide: ({ data, event }) => [
    {
      type: 'closing-heard',
      closing: { orderId: data.orderId, closedAt: event.time, voluntaryRoute: false },
    },
  ],
});
