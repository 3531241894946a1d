import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { dischargeOf } from '../domain/facts/discharge.ts';

export const onCaseDischargeAmended = reaction({
  to: told.caseDischargeAmended,
  does: 'Support ended for another reason than was said: the referral that led there is concluded, or goes on',
  decide: ({ data, event: { time } }, { outcomes }) => [
    // It ended when it ended, whenever the reason was put right.
    {
      type: 'outcome-heard',
      outcome: dischargeOf(data, outcomes[data.caseId]?.at ?? time, time),
    },
  ],
});
