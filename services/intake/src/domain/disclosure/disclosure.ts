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

/** The partner accepted an offer and its work has not ended, or it keeps a treatment place. */
export function holdsTheCase(state: Pathway, org: string): boolean {
  const ended = new Set(
    Object.values(state.outcomes)
      .filter((outcome) => hasEnded(state, outcome))
      .map(({ offerId }) => offerId),
  );
  const works = Object.values(state.offers).some(
    (offer) => offer.acceptedBy === org && isAccepted(state, offer) && !ended.has(offer.offerId),
  );
  const place = Object.values(state.places).some(
    ({ providerOrg, endedAt }) => providerOrg === org && endedAt === null,
  );
  return works || place;
}
