import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onReferralRouted = reaction({
  to: intakeEventTypes.referralRouted,
  does: 'where it is routed here, opens an enrolment with the referral’s id (REFERRAL_SUBMITTED), by rule',
  decide: ({ data, event }, state) =>
    data.to === 'prison-program'
      ? hear(
          state.heard,
          'referrals',
          data.referralId,
          {
            programmeCode: data.programmeCode,
            source: data.source,
            urgency: data.urgency,
            caseRef: data.caseRef,
            routedAt: event.time,
          },
          event,
        )
      : [],
});
