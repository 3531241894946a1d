import { hasRole } from '@throughcare/record';
import { held } from '../pathway/held.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Consent, type ConsentState, consentMayMove, consentState } from './state.ts';
import { maySeeConsent } from './view.ts';

export type OfConsent = { readonly consentId: string };

export const consentOf = (state: Pathway, { consentId }: OfConsent): Consent =>
  held(state.consents[consentId]);

/** Public offices take down what the person says in front of them, whoever asked for it. */
export const consentIsShown: Requires<OfConsent> = shown<OfConsent>(
  (state, { params, context: { actor } }) => {
    const consent = state.consents[params.consentId];
    const office = hasRole(actor, 'DCC', 'PROB', 'PCM', 'PHC', 'PREC');
    return consent !== undefined && (office || maySeeConsent(state, consent, actor));
  },
);

export const consentMayBecome = (to: ConsentState): Requires<OfConsent> => ({
  kind: 'conflict',
  code: 'consent-not-in-state',
  detail: 'The consent is not at a step that allows this.',
  lacks(state, { params }) {
    const at = consentState(consentOf(state, params));
    return consentMayMove(at, to) ? null : { state: at };
  },
});
