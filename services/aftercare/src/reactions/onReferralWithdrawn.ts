import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReferralWithdrawn = reaction({
  to: intakeEventTypes.referralWithdrawn,
  does: 'a withdrawn referral closes its search and takes open offers back',
  decide: ({ data, event }) => [
    { type: 'referral-closed-heard', id: data.referralId, told: event.time },
  ],
});
