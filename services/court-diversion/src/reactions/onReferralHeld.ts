import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onReferralHeld = reaction({
  to: told.referralHeld,
  does: 'the candidate’s clocks stand still until the referral goes on; an issued order stands',
  decide: (heard, state) =>
    record(heard, state, { kind: 'REFERRAL_HELD', referralId: heard.data.referralId }),
});
