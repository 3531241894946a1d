import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReferralResumed = reaction({
  to: intakeEventTypes.referralResumed,
  does: 'the search for a partner goes on',
  decide: ({ data, event }) => [
    { type: 'referral-hold-heard', id: data.referralId, onHold: false, told: event.time },
  ],
});
