import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onReferralHeld = reaction({
  to: intakeEventTypes.referralHeld,
  does: 'shows the enrolment as on hold at intake',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'referrals', data.referralId, { onHold: true }, event),
});
