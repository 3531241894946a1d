import { type AreaCode, unknownArea } from '@throughcare/contracts';
import { holdersOfCase } from '../disclosure/disclosure.ts';
import { holderOf } from '../facts/custody.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import { type Consent, consentState } from './state.ts';

/** Somebody has to ask the person: nobody has, or the recipient took it down and nobody else has confirmed it. */
export const awaitsPerson = (consent: Consent): boolean =>
  consentState(consent) === 'REQUESTED' ||
  (consentState(consent) === 'GIVEN' && consent.provisionalUntil !== null);

/** Where the person is, as far as settings vary by it. */
export const placeOf = (state: Pathway): { readonly area: AreaCode } => ({
  area: personOf(state)?.circumstances.area ?? unknownArea,
});

/** By when; what is provisional ends then. */
export const askBy = (consent: Consent): string =>
  consent.provisionalUntil ?? consent.answerBy ?? consent.steps[0]?.done.at ?? '';

/** Of what no other desk has; no organisation has such a code. */
export const deskOfOffice = '-';
export const deskOfOrg = (org: string): string => org;

/**
 * The one list on which it stands: of the prison while it holds the person, then of the partner that holds the case, else of
 * the intake office. Nobody confirms what it took down in its own favour.
 */
export function deskOf(state: Pathway, consent: Consent): string {
  const prison = holderOf(state);
  if (prison !== null) return deskOfOrg(prison);
  const [partner] = holdersOfCase(state);
  return partner !== undefined && consent.provisionalUntil === null
    ? deskOfOrg(partner)
    : deskOfOffice;
}
