import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onReferralResumed = reaction({
  to: told.referralResumed,
  does: 'the candidate’s clocks go on, moved on by the time of the hold',
  decide: (heard, state) =>
    record(heard, state, { kind: 'REFERRAL_RESUMED', referralId: heard.data.referralId }),
});
