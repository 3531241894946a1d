import { intakeEventTypes as told } from '@throughcare/contracts';
import { type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { toBoth } from '../pathway/toBoth.ts';
import type { ConsentEvent } from './evolve.ts';
import { type Consent, endsAt, inForce } from './state.ts';

export const consentPublishers: Publishers<Pathway, ConsentEvent> = {
  'consent-recorded': ({ consent }) => consentGiven(consent),
  'consent-given': ({ consentId }, state) => consentGiven(state.consents[consentId]),
  'consent-moved': ({ consentId, to }, state) =>
    to === 'REFUSED' ? consentRefused(state.consents[consentId]) : consentEnded(consentId, to),
};

function consentGiven(consent: Consent | undefined): readonly Publication[] {
  if (!consent || !inForce(consent)) return [];
  const { consentId, recipients, scopes, purpose, legalBasis } = consent;
  const expiresAt = endsAt(consent);
  const whole = {
    consentId,
    recipients: [...recipients],
    scopes: [...scopes],
    purpose,
    legalBasis,
    expiresAt,
  };
  const bare = { ...bareNotice(consentId), legalBasis: null, expiresAt: null };
  return toBoth((audience) => {
    const data = tellsAll(audience, consent) ? whole : bare;
    return publication(told.consentGiven, audience, data, 'CONSENT', consentId);
  });
}

function consentRefused(consent: Consent | undefined): readonly Publication[] {
  if (!consent) return [];
  const { consentId, recipients, scopes, purpose } = consent;
  const whole = { consentId, recipients: [...recipients], scopes: [...scopes], purpose };
  return toBoth((audience) => {
    const data = tellsAll(audience, consent) ? whole : bareNotice(consentId);
    return publication(told.consentRefused, audience, data, 'CONSENT', consentId);
  });
}

function consentEnded(consentId: string, to: string): readonly Publication[] {
  const definition = to === 'WITHDRAWN' ? told.consentWithdrawn : told.consentExpired;
  return toBoth((audience) =>
    publication(definition, audience, { consentId }, 'CONSENT', consentId),
  );
}

/** To whom a person turns of their own will is no court's business: it hears that there is a consent. */
const tellsAll = (audience: string, { purpose }: Consent): boolean =>
  audience !== 'justice' || purpose === 'ORDER_MONITORING';
const bareNotice = (consentId: string) => ({
  consentId,
  recipients: [],
  scopes: [],
  purpose: null,
});
