import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onReferralResumed = reaction({
  to: intakeEventTypes.referralResumed,
  does: 'shows the enrolment as going on',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'referrals', data.referralId, { onHold: false }, event),
});
