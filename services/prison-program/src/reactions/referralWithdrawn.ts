import { intakeEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const referralWithdrawn = onHeard({
  to: intakeEventTypes.referralWithdrawn,
  does: 'withdraws the enrolment that has not begun its programme, by rule',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'referrals', data.referralId, { withdrawnAt: event.time }),
});
