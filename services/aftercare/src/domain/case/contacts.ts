import type { Instant } from '@throughcare/contracts';
import { outSince } from '../custody/standing.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Case, Contact } from './state.ts';

/**
 * From when contacts of this case count as contacts after release, and the time to try runs; null while the person
 * is not out: contact made before is in-reach. A case without a stay in custody counts from its acceptance.
 */
export function countsFrom(state: Pathway, one: Case): Instant | null {
  const stay = state.custody[one.placementId];
  return stay ? outSince(stay) : one.opened.at;
}

export function isInReach(state: Pathway, one: Case, contact: Contact): boolean {
  const from = countsFrom(state, one);
  return from === null || contact.at < from;
}

/** The earliest success after release. */
export function firstSuccess(state: Pathway, one: Case): Contact | null {
  return one.contacts
    .filter((contact) => contact.reached && !isInReach(state, one, contact))
    .reduce<Contact | null>((first, next) => (first && first.at <= next.at ? first : next), null);
}
