import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onConsentExpired = reaction({
  to: intakeEventTypes.consentExpired,
  does: 'the consent no longer counts',
  decide: ({ data: { consentId }, event }) => [
    { type: 'consent-ended', consentId, ended: 'EXPIRED', told: event.time },
  ],
});
