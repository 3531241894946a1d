import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const eligibilityDetermined = reactionOn({
  to: told.eligibilityDetermined,
  does: 'The candidate is linked to its referral',
  decide: ({ data }) => [
    { type: 'court-heard', orderId: data.orderId, referralId: data.referralId },
  ],
});
