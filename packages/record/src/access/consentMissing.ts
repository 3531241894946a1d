import { type Role, type SharingPurpose, SharingScope } from '@throughcare/contracts';
import { z } from 'zod';
import { type Refusal, refuse } from '../refusal.ts';
import { type Grants, isRelated, relationsFor } from './grants.ts';
import { type Level, notice } from './levels.ts';
import { policy } from './policy.ts';
import type { Asking, Relation } from './relation.ts';

/** Roles that see more by consent, each with what such a consent is for. */
export const purposeOfConsent = {
  NGOC: 'AFTERCARE',
  NGOW: 'AFTERCARE',
  PEER: 'AFTERCARE',
  PROV: 'TREATMENT',
  PRESCRIBER: 'CONTINUITY_OF_CARE',
} as const satisfies Partial<Record<Role, SharingPurpose>>;
type RoleByConsent = keyof typeof purposeOfConsent;

/** Who writes down in intake that a consent is given: the person, or whoever they say it to. */
export const recordsConsent = [
  'PERSON',
  'INTAKE',
  'COORD',
  'DCC',
  'PROB',
  'PCM',
  'PHC',
  'PREC',
  'IMPORT',
  'NGOC',
  'NGOW',
  'PROV',
] as const satisfies readonly Role[];

/** Scopes of the consents that alone keep these relations from holding. */
const scopesMissing = <S, Params>(
  relations: readonly Relation<S, Params>[],
  state: S,
  asking: Asking<Params>,
): SharingScope[] => [
  ...new Set(
    relations.flatMap(({ consent, holds }) =>
      consent && !holds(state, asking) && consent.knownTo(state, asking) ? [consent.scope] : [],
    ),
  ),
];

/**
 * What a caller is told to whom no relation lets the record be known. Who knows of the person anyway is told that consent
 * is what is missing; to everybody else the record is not there.
 */
export function notRelated<S, Params>(
  by: Grants<S, Params>,
  state: S,
  asking: Asking<Params>,
): Refusal<'not-found' | 'consent-missing'> | null {
  if (isRelated(by, state, asking)) return null;
  for (const role of asking.actor.roles) {
    const scopes = scopesMissing(relationsFor(by, role), state, asking);
    const purpose = purposeOfConsent[role as RoleByConsent];
    if (scopes.length > 0 && purpose !== undefined)
      return refuse.forbidden(
        'consent-missing',
        'You may know of this person, and this only with their consent. None in force names your organisation with such a scope.',
        { scopes, purpose, recipient: asking.actor.org, recordedBy: [...recordsConsent] },
      );
  }
  return refuse.notFound();
}

/** The field of a view that says which scopes of a consent would show this caller more. */
export const consentMissing = notice(
  z.array(SharingScope).exactOptional().meta({
    description:
      'Scopes that no consent in force covers, where one would show more here; whether there is more is not said',
  }),
);

/** Scopes of the consents that would show this caller a field of the view which they do not see. */
export const scopesWithMore = <S>(
  seenBy: readonly Relation<S, unknown>[],
  fieldLevels: ReadonlySet<Level>,
  seen: ReadonlySet<Level>,
  state: S,
  asking: Asking,
): SharingScope[] =>
  scopesMissing(
    seenBy.filter(({ name }) =>
      asking.actor.roles.some((role) =>
        policy[role]?.[name]?.some((level) => !seen.has(level) && fieldLevels.has(level)),
      ),
    ),
    state,
    asking,
  );
