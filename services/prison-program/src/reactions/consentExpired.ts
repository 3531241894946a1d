import { intakeEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const consentExpired = onHeard({
  to: intakeEventTypes.consentExpired,
  does: 'ends what that consent allowed',
  decide: ({ data }, state) => hear(state.heard, 'consents', data.consentId, { ended: 'EXPIRED' }),
});
