import { intakeEventTypes as told } from '@throughcare/contracts';
import { type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { toBoth } from '../pathway/toBoth.ts';
import type { ConsentEvent } from './evolve.ts';
import type { Consent } from './state.ts';

export const consentPublishers: Publishers<Pathway, ConsentEvent> = {
  'consent-recorded': ({ consent }) => consentGiven(consent),
  'consent-given': ({ consentId }, state) => consentGiven(state.consents[consentId]),
  'consent-moved': ({ consentId, to }, state) => consentEnded(state.consents[consentId], to),
};

/** Sharing that stands on a law is nobody's consent and is not announced as one. */
function consentGiven(consent: Consent | undefined): readonly Publication[] {
  if (consent?.steps.at(-1)?.to !== 'GIVEN') return [];
  const { consentId, recipients, scopes, purpose, expiresAt } = consent;
  const whole = { consentId, recipients: [...recipients], scopes: [...scopes], purpose, expiresAt };
  // To whom a person turns of their own will is no court's business: it hears that there is a consent.
  const bare = { consentId, recipients: [], scopes: [], purpose: null, expiresAt: null };
  const toJustice = purpose === 'ORDER_MONITORING' ? whole : bare;
  return toBoth((audience) => {
    const data = audience === 'justice' ? toJustice : whole;
    return publication(told.consentGiven, audience, data, 'CONSENT', consentId);
  });
}

function consentEnded(consent: Consent | undefined, to: string): readonly Publication[] {
  if (!consent || consent.legalBasis !== null || to === 'REFUSED') return [];
  const { consentId } = consent;
  const definition = to === 'WITHDRAWN' ? told.consentWithdrawn : told.consentExpired;
  return toBoth((audience) =>
    publication(definition, audience, { consentId }, 'CONSENT', consentId),
  );
}
