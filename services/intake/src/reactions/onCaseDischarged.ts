import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { dischargeOf } from '../domain/facts/discharge.ts';

export const onCaseDischarged = reaction({
  to: told.caseDischarged,
  does: 'The partner’s work ended: it may ask no more, and the referral that led there is concluded unless the person still needs somebody',
  decide: ({ data, event: { time } }) => [
    { type: 'outcome-heard', outcome: dischargeOf(data, time, time) },
  ],
});
