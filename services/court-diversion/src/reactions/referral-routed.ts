import { intakeEventTypes as told } from '@throughcare/contracts';
import { firstTold, type Referral } from '../domain/referral.ts';
import { reaction } from './reaction.ts';

export const hearReferralRouted = reaction({
  to: told.referralRouted,
  does: 'a referral routed to the court becomes a candidate',
  decide({ data, event }, state) {
    if (data.to !== 'court-diversion') return [];
    const { referralId: id, programmeCode, source, urgency, caseRef } = data;
    const referral: Referral = {
      id,
      routedAt: event.time,
      programmeCode,
      source,
      urgency,
      caseRef,
    };
    const known = state.referrals[id];
    return known && firstTold(known, referral) === known
      ? []
      : [{ type: 'referral-told', referral }];
  },
});
