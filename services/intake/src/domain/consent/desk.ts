import { type AreaCode, addWorkingDays, type Instant, unknownArea } from '@throughcare/contracts';
import { type Context, calendarOf, settingsFor } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { holdersOfCase } from '../disclosure/disclosure.ts';
import { heldLastBy, holderOf } from '../facts/custody.ts';
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

/** By when whoever holds the person asks them; by the working days of whom it is asked for. */
export const answerBy = (
  state: Pathway,
  { now, settings }: Pick<Context<IntakeSettings>, 'now' | 'settings'>,
  org: string,
): Instant =>
  addWorkingDays(
    now,
    settingsFor(settings, placeOf(state)).consentAnswerWorkingDays,
    calendarOf(settings, org),
  );

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

/** Why the coordinator of the area sees to it that somebody asks, beside whoever has it on their list. */
export const fallbacks = {
  UNANSWERED: 'the day by which the person was to be asked has passed, whosever list it was on',
  RELEASED: 'the person is out, and nobody has taken them on',
} as const;
export type Fallback = keyof typeof fallbacks;

/** Null: a desk has it and has time. What a recipient took down ends by itself and is no coordinator's. */
export function fallbackOf(state: Pathway, consent: Consent): Fallback | null {
  if (consentState(consent) !== 'REQUESTED') return null;
  if (consent.unansweredAt) return 'UNANSWERED';
  return heldLastBy(state) !== null ? 'RELEASED' : null;
}
