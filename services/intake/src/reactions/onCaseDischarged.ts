import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onCaseDischarged = reaction({
  to: told.caseDischarged,
  does: 'The partner’s work ended: it may ask no more, and the referral that led there is concluded',
  decide: ({ data: { caseId, offerId, partnerOrg, reason }, event }) => [
    {
      type: 'outcome-heard',
      outcome: {
        id: caseId,
        service: 'aftercare',
        at: event.time,
        partnerOrg,
        offerId,
        // Whoever is said to be inside again, and is not, has had no help either.
        plansChanged: ['PLANS_CHANGED', 'RECALLED'].includes(reason),
      },
    },
  ],
});
