import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReferralHeld = reaction({
  to: intakeEventTypes.referralHeld,
  does: 'nobody is asked while the referral is on hold: open offers are taken back, a case goes on',
  decide: ({ data, event }) => [
    { type: 'referral-hold-heard', id: data.referralId, onHold: true, told: event.time },
  ],
});
