import { type Actor, hasRole, inOrder } from '@throughcare/record';
import type { Case } from '../case/state.ts';
import { endedSince } from '../consent/access.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Offer } from '../placement/state.ts';

/** The organisation that was asked, by its coordinator or worker. */
export const isAsked = (offer: Offer, actor: Actor): boolean =>
  offer.partnerOrg === actor.org && hasRole(actor, 'NGOC', 'NGOW');

/** The partner's own people, while its access lasts; a peer worker only where assigned. */
export function worksOn(state: Pathway, one: Case, actor: Actor): boolean {
  if (one.partnerOrg !== actor.org || endedSince(state, actor.org) !== null) return false;
  return (
    hasRole(actor, 'NGOC', 'NGOW') ||
    (hasRole(actor, 'PEER') && one.workers[actor.subject] !== undefined)
  );
}

/** Staff of the prison that holds or held the person, the coordinator, other services; the person for themself. */
export function mayArrange(state: Pathway, actor: Actor): boolean {
  if (hasRole(actor, 'COORD', 'SERVICE')) return true;
  if (hasRole(actor, 'PERSON')) return actor.subject === state.ref;
  if (!hasRole(actor, 'PCM', 'PREC', 'PPT')) return false;
  return (
    inOrder(state.prisons).some(({ prisonId }) => prisonId === actor.org) ||
    inOrder(state.custody).some(({ prisonId }) => prisonId === actor.org)
  );
}
