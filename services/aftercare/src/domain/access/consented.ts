import { byConsent } from '@throughcare/record';
import { allows } from '../consent/inForce.ts';
import type { Pathway } from '../pathway/state.ts';
import { holdsCase } from './relations.ts';

/**
 * The caller's organisation is named by a consent, or a legal basis, in force with this scope. The only one here: of the
 * other scopes a case has no field that its partner does not see, or wrote, anyhow.
 */
export const consentedSubstitution = byConsent<Pathway, { readonly caseId: string }>(
  'SUBSTITUTION',
  {
    given: (state, { actor, now }) => allows(state, actor.org, 'SUBSTITUTION', now),
    knownTo: (state, asking) => holdsCase.holds(state, asking),
  },
);
