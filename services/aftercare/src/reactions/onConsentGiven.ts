import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onConsentGiven = reaction({
  to: intakeEventTypes.consentGiven,
  does: 'the organisations it names may see the person',
  // The bare notice to justice adds nothing to what care was told, whichever comes first.
  decide: ({ data: { consentId, purpose, recipients, scopes, expiresAt }, event }) =>
    purpose === null
      ? []
      : [{ type: 'consent-heard', consentId, recipients, scopes, expiresAt, told: event.time }],
});
