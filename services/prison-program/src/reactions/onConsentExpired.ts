import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onConsentExpired = reaction({
  to: intakeEventTypes.consentExpired,
  does: 'ends what that consent allowed',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'consents', data.consentId, { ended: 'EXPIRED' }, event),
});
