import { type SharingScope, sharingScopes } from '@throughcare/contracts';
import { type Relation, relation } from '@throughcare/record';
import { allows } from '../consent/inForce.ts';
import type { Pathway } from '../pathway/state.ts';

/** The caller's organisation is named by a consent, or a legal basis, in force with this scope. */
const consented = (scope: SharingScope): Relation<Pathway> =>
  relation(`CONSENTED(${scope})`, (state, { actor, now }) => allows(state, actor.org, scope, now));

/** One relation for each scope: what a view shows beyond logistics, a consent or a legal basis has allowed. */
export const byConsent: readonly Relation<Pathway>[] = (
  Object.keys(sharingScopes) as SharingScope[]
).map(consented);
