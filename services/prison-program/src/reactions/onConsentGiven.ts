import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onConsentGiven = reaction({
  to: intakeEventTypes.consentGiven,
  does: 'lets a named prescriber see the hand-over of substitution treatment',
  // The bare notice to justice adds nothing to what care was told, whichever comes first.
  decide: ({ data: { consentId, ...data }, event }, state) =>
    data.purpose === null
      ? []
      : hear(state.heard, 'consents', consentId, { ...data, purpose: data.purpose }, event),
});
