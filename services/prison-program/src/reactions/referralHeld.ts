import { intakeEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const referralHeld = onHeard({
  to: intakeEventTypes.referralHeld,
  does: 'shows the enrolment as on hold at intake',
  decide: ({ data }, state) => hear(state.heard, 'referrals', data.referralId, { onHold: true }),
});
