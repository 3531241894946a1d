import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReferralRouted = onPathway({
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
