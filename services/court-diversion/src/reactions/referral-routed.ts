import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearReferralRouted = reaction({
  to: told.referralRouted,
  does: 'a referral routed to the court becomes a candidate',
  decide: (heard, state) =>
    heard.data.to === 'court-diversion'
      ? record(heard, state, {
          kind: 'ROUTED',
          referralId: heard.data.referralId,
          programmeCode: heard.data.programmeCode,
          source: heard.data.source,
          urgency: heard.data.urgency,
          caseRef: heard.data.caseRef,
        })
      : [],
});
