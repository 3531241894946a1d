import type { SharingScope } from '@throughcare/contracts';
import { type Consent, consentState, inForce } from '../consent/state.ts';
import { outreachOf } from '../death/outreach.ts';
import { hasEnded, hasPlaceOf, isAccepted } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { isPrescriber } from './treating.ts';

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
  const holds = withoutCase || holdsTheCase(state, org) || isPrescriber(state, org);
  return Object.values(state.consents).find(
    (consent) =>
      inForce(consent) &&
      consent.recipients.includes(org) &&
      (holds || consent.method === 'CLAIM_CODE') &&
      (scope === null || consent.scopes.includes(scope)),
  );
}

/**
 * A consent that named the organisation was withdrawn since, and none in force names it: what it took on has ended then,
 * before its own service says so.
 */
function withdrawnSince({ consents }: Pathway, org: string, since: string): boolean {
  const naming = Object.values(consents).filter(({ recipients }) => recipients.includes(org));
  return (
    !naming.some(inForce) &&
    naming.some(
      (consent) =>
        consentState(consent) === 'WITHDRAWN' && (consent.steps.at(-1)?.done.at ?? since) >= since,
    )
  );
}

/** Partners that hold the case, whoever took the person on last first. */
export const holdersOfCase = (state: Pathway): readonly string[] => [
  ...new Set(
    [
      ...Object.values(state.offers)
        .map(({ acceptedBy, acceptedAt }) => ({ org: acceptedBy, at: acceptedAt as string }))
        .sort((a, b) => (a.at > b.at ? -1 : 1)),
      ...Object.values(state.places).map(({ providerOrg }) => ({ org: providerOrg })),
    ].flatMap(({ org }) => (org !== null && holdsTheCase(state, org) ? [org] : [])),
  ),
];

/** The partner accepted an offer and its work has not ended, or it keeps a treatment place. */
export function holdsTheCase(state: Pathway, org: string): boolean {
  const ended = new Set(
    Object.values(state.outcomes)
      .filter((outcome) => hasEnded(state, outcome))
      .map(({ offerId }) => offerId),
  );
  const works = Object.values(state.offers).some(
    (offer) =>
      offer.acceptedBy === org &&
      isAccepted(state, offer) &&
      !ended.has(offer.offerId) &&
      !withdrawnSince(state, org, offer.acceptedAt),
  );
  return works || hasPlaceOf(state, org);
}
