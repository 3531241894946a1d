import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderRevoked = reaction({
  to: told.orderRevoked,
  does: 'The referral that led to the order is concluded',
  decide: ({ data, event }) => [
    {
      type: 'closing-heard',
      closing: { orderId: data.orderId, closedAt: event.time, voluntaryRoute: false },
    },
  ],
});
