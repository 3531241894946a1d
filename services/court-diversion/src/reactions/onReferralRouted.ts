import { type AreaCode, intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { firstTold, type Referral } from '../domain/referral/state.ts';

export const onReferralRouted = reaction({
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
      routedTo: routedTo(data),
    };
    const known = state.referrals[id];
    return known && firstTold(known, referral) === known
      ? []
      : [{ type: 'referral-told', referral }];
  },
});

/** Events that name neither a court nor an area reach every court. */
const routedTo = (data: object): Referral['routedTo'] => {
  const { court = null, area = null }: Named = data;
  return { court, area };
};
type Named = { readonly court?: string | null; readonly area?: AreaCode | null };
