import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onConsentRefused = reaction({
  to: intakeEventTypes.consentRefused,
  does: 'the consent counts as never given: partners see logistics, and no more',
  decide: ({ data: { consentId }, event }) => [
    { type: 'consent-ended', consentId, ended: 'REFUSED', told: event.time },
  ],
});
