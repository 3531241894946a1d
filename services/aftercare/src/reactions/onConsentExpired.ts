import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onConsentExpired = onPathway({
  to: intakeEventTypes.consentExpired,
  does: 'the consent no longer counts',
  decide: ({ data: { consentId }, event }) => [
    { type: 'consent-ended', consentId, ended: 'EXPIRED', told: event.time },
  ],
});
