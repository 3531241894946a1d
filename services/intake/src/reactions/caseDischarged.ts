import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const caseDischarged = reactionOn({
  to: told.caseDischarged,
  does: 'The partner’s work ended: it may ask no more, and the referral that led there is concluded',
  decide: ({ data, event }) => [
    {
      type: 'outcome-heard',
      id: data.caseId,
      outcome: { service: 'aftercare', at: event.time, partnerOrg: data.partnerOrg },
    },
  ],
});
