import { relation } from '@throughcare/record';
import { allows } from '../consent/inForce.ts';
import type { Pathway } from '../pathway/state.ts';

/**
 * The caller's organisation is named by a consent, or a legal basis, in force with this scope. The only one here: of the
 * other scopes a case has no field that its partner does not see, or wrote, anyhow.
 */
export const consentedSubstitution = relation<Pathway>(
  'CONSENTED(SUBSTITUTION)',
  (state, { actor, now }) => allows(state, actor.org, 'SUBSTITUTION', now),
);
