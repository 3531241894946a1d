import type { Instant, SharingScope } from '@throughcare/contracts';
import { amend, earlierOf, type Handlers, inOrder, put, tell } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { type Consent, type ConsentEnd, endOf } from './state.ts';

export type ConsentEvent =
  | {
      type: 'consent-heard';
      consentId: string;
      recipients: readonly string[];
      scopes: readonly SharingScope[];
      expiresAt: Instant | null;
      told: Instant;
    }
  | { type: 'consent-ended'; consentId: string; ended: ConsentEnd; told: Instant }
  | { type: 'access-ended'; partnerOrg: string; itemId: string; at: Instant }
  | { type: 'access-restored'; partnerOrg: string };

export const consentHandlers: Handlers<Pathway, ConsentEvent> = {
  'consent-heard': (state, { consentId, recipients, scopes, expiresAt, told }) =>
    hear(state, consentId, told, (consent) =>
      tell(consent, { recipients, scopes, expiresAt }, told),
    ),
  'consent-ended': (state, { consentId, ended, told }) =>
    hear(state, consentId, told, (consent) => ({
      ...consent,
      ended: endOf(consent.ended, ended),
    })),
  'access-ended': (state, { partnerOrg, at }) => setAccess(state, partnerOrg, at),
  'access-restored': (state, { partnerOrg }) => setAccess(state, partnerOrg, null),
};

function hear(
  state: Pathway,
  id: string,
  told: Instant,
  next: (consent: Consent) => Consent,
): Pathway {
  const first = { ref: state.ref, at: told };
  const unheard = {
    toldAt: {},
    id,
    first,
    recipients: [],
    scopes: [],
    expiresAt: null,
    ended: null,
  };
  const consent: Consent = state.consents[id] ?? unheard;
  const known = next({ ...consent, first: earlierOf(consent.first, first) });
  return { ...state, consents: put(state.consents, id, known) };
}

/** What has ended stays so since the first time; the revision of an offer moves only where its access does. */
function setAccess(state: Pathway, org: string, at: Instant | null): Pathway {
  let { offers } = state;
  for (const { id, partnerOrg, accessEndedAt } of inOrder(offers))
    if (partnerOrg === org && (at === null) !== (accessEndedAt === null))
      offers = amend(offers, id, { accessEndedAt: at });
  return { ...state, offers };
}
