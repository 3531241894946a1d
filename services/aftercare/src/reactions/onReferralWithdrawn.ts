import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReferralWithdrawn = onPathway({
  to: intakeEventTypes.referralWithdrawn,
  does: 'a withdrawn referral closes its search and takes open offers back',
  decide: ({ data, event }) => [
    { type: 'referral-closed-heard', id: data.referralId, told: event.time },
  ],
});
