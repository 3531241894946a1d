import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onEligibilityDetermined = reaction({
  to: told.eligibilityDetermined,
  does: 'The candidate is linked to its referral',
  decide: ({ data }) => [
    { type: 'court-heard', orderId: data.orderId, referralId: data.referralId },
  ],
});
