import type { SharingScope } from '@throughcare/contracts';
import { type Actor, hasRole } from '@throughcare/record';
import { type Consent, inForce } from '../consent/state.ts';
import { outreachOf } from '../death/outreach.ts';
import { hasEnded, isAccepted } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { personOf } from '../person/personOf.ts';
import { partyOfActor } from '../referral/whoMaySee.ts';

/** What this caller may know of who the person is, and on which ground. */
export type Disclosure = {
  readonly identity: boolean;
  readonly contact: boolean;
  readonly ground: 'INTAKE' | 'AUTHOR' | 'CONSENT' | 'LEGAL_BASIS';
  readonly consentId: string | null;
};

/**
 * Intake; whoever brought the person with matching particulars; and a partner that took the person on, with consent that
 * names it or a recorded legal basis, or with the claim code that the person brought. Null: as if there were no record.
 */
export function disclosureTo(state: Pathway, actor: Actor): Disclosure | null {
  if (hasRole(actor, 'INTAKE', 'PRIVACY'))
    return { identity: true, contact: true, ground: 'INTAKE', consentId: null };
  if (hasRole(actor, 'DCC', 'PROB', 'PCM', 'PERSON') && broughtBy(state, actor))
    return { identity: true, contact: true, ground: 'AUTHOR', consentId: null };
  if (!hasRole(actor, 'NGOC', 'NGOW', 'PEER', 'PROV') || outreachOf(state) === 'STOPPED')
    return null;
  return toPartner(state, actor);
}

const broughtBy = (state: Pathway, actor: Actor): boolean =>
  personOf(state)?.introducedBy[partyOfActor(actor)]?.agrees === true ||
  (hasRole(actor, 'PERSON') && isOwnRecord(state, actor));

function toPartner(state: Pathway, actor: Actor): Disclosure | null {
  const holds = holdsTheCase(state, actor.org);
  const grounds = Object.values(state.consents).filter(
    (consent) =>
      inForce(consent) &&
      consent.recipients.includes(actor.org) &&
      (holds || consent.method === 'CLAIM_CODE'),
  );
  const ground = (scope: SharingScope): Consent | undefined =>
    grounds.find(({ scopes }) => scopes.includes(scope));
  // A peer worker alone learns how to reach the person, and no more.
  const peerOnly = !hasRole(actor, 'NGOC', 'NGOW', 'PROV');
  const identity = peerOnly ? undefined : ground('IDENTITY');
  const contact = ground('CONTACT_ROUTE');
  const used = identity ?? contact;
  if (!used) return null;
  return {
    identity: identity !== undefined,
    contact: contact !== undefined,
    ground: used.legalBasis === null ? 'CONSENT' : 'LEGAL_BASIS',
    consentId: used.consentId,
  };
}

/**
 * The partner accepted an offer and its work has not ended, or it keeps a treatment place. Each acceptance is one case;
 * events name a case and an offer apart, so they are counted against each other.
 */
export function holdsTheCase(state: Pathway, org: string): boolean {
  const accepted = Object.values(state.offers).filter(
    (offer) => offer.acceptedBy === org && isAccepted(state, offer),
  ).length;
  const ended = Object.values(state.outcomes).filter(
    (outcome) => outcome.partnerOrg === org && hasEnded(state, outcome),
  ).length;
  const place = Object.values(state.places).some(
    ({ providerOrg, endedAt }) => providerOrg === org && endedAt === null,
  );
  return accepted > ended || place;
}
