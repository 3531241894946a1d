import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const orderRevoked = reactionOn({
  to: told.orderRevoked,
  does: 'The referral that led to the order is concluded',
  decide: ({ data, event }) => [
    { type: 'court-heard', orderId: data.orderId, closedAt: event.time },
  ],
});
