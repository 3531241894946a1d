import type { OfConsent } from '../access/ofConsent.ts';
import { held } from '../pathway/held.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Consent, type ConsentState, consentMayMove, consentState } from './state.ts';

export const consentOf = (state: Pathway, { consentId }: OfConsent): Consent =>
  held(state.consents[consentId]);

export const consentIsThere: Requires<OfConsent> = shown<OfConsent>(
  (state, { params }) => state.consents[params.consentId] !== undefined,
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
