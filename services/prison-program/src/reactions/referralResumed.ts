import { intakeEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const referralResumed = onHeard({
  to: intakeEventTypes.referralResumed,
  does: 'shows the enrolment as going on',
  decide: ({ data }, state) => hear(state.heard, 'referrals', data.referralId, { onHold: false }),
});
