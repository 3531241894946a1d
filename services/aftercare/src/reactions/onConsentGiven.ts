import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onConsentGiven = onPathway({
  to: intakeEventTypes.consentGiven,
  does: 'the organisations it names may see the person',
  decide: ({ data: { consentId, recipients, expiresAt } }) => [
    { type: 'consent-heard', consentId, recipients, expiresAt },
  ],
});
