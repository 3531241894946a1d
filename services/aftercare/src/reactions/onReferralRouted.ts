import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReferralRouted = reaction({
  to: intakeEventTypes.referralRouted,
  does: 'a referral routed here opens the search for a partner',
  decide: ({ data, event }) =>
    data.to === 'aftercare'
      ? [
          {
            type: 'referral-heard',
            id: data.referralId,
            urgent: data.urgency === 'URGENT',
            told: event.time,
          },
        ]
      : [],
});
