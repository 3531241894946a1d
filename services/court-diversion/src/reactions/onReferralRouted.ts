import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { firstTold, type Referral } from '../domain/referral/state.ts';

export const onReferralRouted = reaction({
  to: told.referralRouted,
  does: 'a referral routed to the court becomes a candidate',
  decide({ data, event }, state) {
    if (data.to !== 'court-diversion') return [];
    const { referralId: id, programmeCode, source, urgency, caseRef, court, area } = data;
    const referral: Referral = {
      id,
      routedAt: event.time,
      programmeCode,
      source,
      urgency,
      caseRef,
      routedTo: { court, area },
    };
    const known = state.referrals[id];
    return known && firstTold(known, referral) === known
      ? []
      : [{ type: 'referral-told', referral }];
  },
});
