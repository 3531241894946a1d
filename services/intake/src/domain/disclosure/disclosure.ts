import type { SharingScope } from '@throughcare/contracts';
import { type Consent, inForce } from '../consent/state.ts';
import { outreachOf } from '../death/outreach.ts';
import { hasEnded, isAccepted } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';

/**
 * The consent or legal basis in force that names this organisation and covers this scope (null: any), once it took the
 * person on; a claim code that the person brought stands for that. None after a death.
 */
export function groundFor(
  state: Pathway,
  org: string,
  scope: SharingScope | null,
  { withoutCase = false }: { readonly withoutCase?: boolean } = {},
): Consent | undefined {
  if (outreachOf(state) === 'STOPPED') return undefined;
  const holds = withoutCase || holdsTheCase(state, org);
  return Object.values(state.consents).find(
    (consent) =>
      inForce(consent) &&
      consent.recipients.includes(org) &&
      (holds || consent.method === 'CLAIM_CODE') &&
      (scope === null || consent.scopes.includes(scope)),
  );
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
