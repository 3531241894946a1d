import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onReferralWithdrawn = reaction({
  to: told.referralWithdrawn,
  does: 'a candidate of that referral ends; an issued order stands',
  decide: (heard, state) =>
    record(heard, state, { kind: 'REFERRAL_WITHDRAWN', referralId: heard.data.referralId }),
});
