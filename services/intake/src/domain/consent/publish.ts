import { audiences, intakeEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { toBoth } from '../pathway/toBoth.ts';
import type { ConsentEvent } from './evolve.ts';
import { type Consent, endsAt, givenAt, inForce } from './state.ts';

export const consentPublishers: Publishers<Pathway, ConsentEvent> = {
  'consent-recorded': ({ consent }) => consentGiven(consent),
  'consent-given': ({ consentId }, state) => consentGiven(state.consents[consentId]),
  // A desk of ours let it lie: no other service's business.
  'consent-unanswered': nobody,
  'consent-moved': ({ consentId, to }, state) =>
    to === 'REFUSED'
      ? consentRefused(state.consents[consentId])
      : consentEnded(state.consents[consentId], to),
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
  const untold = { recipients: [], scopes: [], purpose: null, legalBasis: null, expiresAt: null };
  const bare = { consentId, ...untold };
  return toBoth((audience) => {
    const data = tellsAll(audience, consent) ? whole : bare;
    return publication(told.consentGiven, audience, data, 'CONSENT', consentId);
  });
}

/** That somebody does not want what nobody ordered reaches no court, not even as a notice. */
function consentRefused(consent: Consent | undefined): readonly Publication[] {
  if (!consent) return [];
  const { consentId, recipients, scopes, purpose } = consent;
  const data = { consentId, recipients: [...recipients], scopes: [...scopes], purpose };
  return audiences
    .filter((audience) => tellsAll(audience, consent))
    .map((audience) => publication(told.consentRefused, audience, data, 'CONSENT', consentId));
}

/** Nobody was told of what was only asked for. */
function consentEnded(consent: Consent | undefined, to: string): readonly Publication[] {
  if (!consent || (givenAt(consent) === null && consent.legalBasis === null)) return [];
  const { consentId } = consent;
  const definition = to === 'WITHDRAWN' ? told.consentWithdrawn : told.consentExpired;
  return toBoth((audience) =>
    publication(definition, audience, { consentId }, 'CONSENT', consentId),
  );
}

/** To whom a person turns of their own will is no court's business: it hears that there is a consent. */
const tellsAll = (audience: string, { purpose }: Consent): boolean =>
  audience !== 'justice' || purpose === 'ORDER_MONITORING';
