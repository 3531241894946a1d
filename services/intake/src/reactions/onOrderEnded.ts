import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderEnded = reaction({
  to: told.orderEnded,
  does: 'The referral that led to the order is concluded, and help outside any order is offered',
  decide: ({ data, event }) => [
    {
      type: 'closing-heard',
      closing: { orderId: data.orderId, closedAt: event.time, voluntaryRoute: true },
    },
  ],
});
