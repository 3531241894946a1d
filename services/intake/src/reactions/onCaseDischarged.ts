import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onCaseDischarged = reaction({
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
