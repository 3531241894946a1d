import { intakeEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const consentGiven = onHeard({
  to: intakeEventTypes.consentGiven,
  does: 'lets a named prescriber see the hand-over of substitution treatment',
  decide: ({ data }, state) =>
    hear(state.heard, 'consents', data.consentId, {
      recipients: data.recipients,
      scopes: data.scopes,
      purpose: data.purpose,
      expiresAt: data.expiresAt,
    }),
});
