import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onVoluntaryRouteAccepted = reaction({
  to: intakeEventTypes.voluntaryRouteAccepted,
  does: 'a no to aftercare that was said before counts no longer: a partner is looked for again',
  decide: ({ data, event }) => [
    { type: 'referral-wish-heard', id: data.referralId, told: event.time },
  ],
});
