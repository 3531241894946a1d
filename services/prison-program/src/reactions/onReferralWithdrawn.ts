import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onReferralWithdrawn = reaction({
  to: intakeEventTypes.referralWithdrawn,
  does: 'withdraws the enrolment that has not begun its programme, by rule',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'referrals', data.referralId, { withdrawnAt: event.time }, event),
});
