import { hasRole } from '@throughcare/record';
import type { OfConsent } from '../access/ofConsent.ts';
import { held } from '../pathway/held.ts';
import { type Requires, shown, unless } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Consent, type ConsentState, consentMayMove, consentState } from './state.ts';

export const consentOf = (state: Pathway, { consentId }: OfConsent): Consent =>
  held(state.consents[consentId]);

export const consentIsThere: Requires<OfConsent> = shown<OfConsent>(
  (state, { params }) => state.consents[params.consentId] !== undefined,
);

/** For a command that says again what is so. */
export const consentIs =
  (at: ConsentState) =>
  ({ params }: { readonly params: OfConsent }, { consents }: Pathway): boolean => {
    const consent = consents[params.consentId];
    return consent !== undefined && consentState(consent) === at;
  };

export const consentMayBecome = (to: 'GIVEN' | 'REFUSED' | 'WITHDRAWN'): Requires<OfConsent> => ({
  kind: 'conflict',
  code: 'consent-not-in-state',
  detail: 'The consent is not at a step that allows this.',
  lacks(state, { params }) {
    const consent = consentOf(state, params);
    const at = consentState(consent);
    return mayBecome(consent, at, to) ? null : { state: at };
  },
});

function mayBecome(consent: Consent, at: ConsentState, to: ConsentState): boolean {
  return consentMayMove(at, to) && (at !== to || consent.provisionalUntil !== null);
}

/** Nobody takes down a consent in their own favour but a partner, provisionally and with a witness. */
export const isNotForItself: Requires<OfConsent> = {
  kind: 'forbidden',
  code: 'own-favour',
  detail: 'The consent names your own organisation, or is not the one that you asked for.',
  lacks(state, { params, context: { actor } }) {
    if (hasRole(actor, 'PERSON')) return null;
    const { recipients, provisionalUntil } = consentOf(state, params);
    const named = recipients.includes(actor.org);
    if (!isPartner(actor)) return unless(!named);
    // For others it is an office like any that has to do with the person.
    return unless(!named || (recipients.length === 1 && provisionalUntil === null));
  },
};

type Who = Parameters<typeof hasRole>[0];
const isPublicOffice = (actor: Who): boolean =>
  hasRole(actor, 'INTAKE', 'DCC', 'PROB', 'PCM', 'PHC', 'PREC');
export const isPartner = (actor: Who): boolean =>
  hasRole(actor, 'NGOC', 'PROV') && !isPublicOffice(actor);
/** Takes down what somebody says whose name is not known to it. */
export const knowsNobody = (actor: Who): boolean =>
  isPartner(actor) || (hasRole(actor, 'COORD') && !isPublicOffice(actor));
