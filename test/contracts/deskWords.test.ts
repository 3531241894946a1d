import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ageBands,
  careServices,
  contactModes,
  contactRoles,
  messageReviewReasons,
  type Role,
  releaseDateTypes,
  releaseKinds,
  type ServiceName,
} from '@throughcare/contracts';
import { accountCommands, machineKeyCommands } from '@throughcare/issuer';
import { rolesIn } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import type { Field } from '../../services/desk/src/forms/field.ts';
import { formOf } from '../../services/desk/src/forms/field.ts';
import type { Backend } from '../../services/desk/src/kernel/asking.ts';
import { packItems } from '../../services/desk/src/prison/model.ts';
import { en } from '../../services/desk/src/words/en/index.ts';
import { isWord } from '../../services/desk/src/words/speak.ts';

/** Whose desk has pages so far, and whose commands it gives. */
const desks: readonly { readonly service: ServiceName; readonly roles: readonly Role[] }[] = [
  { service: 'aftercare', roles: ['NGOC', 'NGOW', 'PEER', 'PROV', 'COORD'] },
  { service: 'prison-program', roles: ['PCM', 'PPT', 'PREC', 'PHC', 'PRESCRIBER'] },
];

/** Commands of other services that stand on these desks. */
const besides: readonly (readonly [Backend, string])[] = [
  // Whoever chooses roles chooses among the words of `byRole`.
  ...Object.keys(accountCommands)
    .filter((name) => !['add-account', 'change-account'].includes(name))
    .map((name) => ['auth', name] as const),
  ...Object.keys(machineKeyCommands).map((name) => ['auth', name] as const),
  ['intake', 'send-notice-again'],
  ['intake', 'make-webhook-secret'],
  ['intake', 'take-consent-in-presence'],
  ['intake', 'resolve-person'],
  ['intake', 'issue-claim-code'],
  ['intake', 'redeem-claim-code'],
  ...[
    'submit-referral',
    'accept-referral',
    'request-more-info',
    'provide-info',
    'reject-referral',
    'route-referral',
    'hold-referral',
    'resume-referral',
    'withdraw-referral',
    'offer-screening',
    'begin-screening',
    'decline-screening',
    'attach-screening',
    'open-person',
    'draft-referral',
    'request-consent',
    'give-consent',
    'record-guardian',
    'end-guardian',
    'refuse-consent',
    'withdraw-consent',
    'merge-person',
    'settle-duplicate',
    'settle-mismatch',
    'settle-merge-review',
    'verify-death',
    'retract-death',
    'answer-voluntary-route',
    'bind-account',
    'unbind-account',
    'record-agreement',
    'withdraw-agreement',
  ].map((name) => ['intake', name] as const),
];

const given = [
  ...desks.flatMap(({ service, roles }) =>
    (allServices().find(({ name }) => name === service)?.commands ?? [])
      .filter(({ by }) => rolesIn(by).some((role) => roles.includes(role)))
      .map(({ name }) => [service, name] as const),
  ),
  ...besides,
].map(([service, name]) => ({ name, fields: formOf(service, name)?.fields ?? [] }));

type Named = { readonly name: string; readonly field: Field };
const named = (fields: readonly Field[], under = ''): readonly Named[] =>
  fields.flatMap((field) => [
    { name: `${under}${field.name}`, field },
    ...named(field.fields ?? [], `${under}${field.name}.`),
  ]);
const last = (name: string): string => name.split('.').at(-1) ?? name;

/** Codes that answers show, and the families of words in which pages look for them. */
const shown: readonly {
  readonly families: readonly string[];
  readonly codes: readonly string[];
}[] = [
  { families: ['ageBand'], codes: Object.keys(ageBands) },
  { families: ['needs'], codes: Object.keys(careServices) },
  { families: ['mode'], codes: Object.keys(contactModes) },
  { families: ['role'], codes: contactRoles },
  { families: ['checkpoint', 'strip', 'meets'], codes: codesIn('Case', 'checkpoint') },
  { families: ['watch'], codes: codesIn('Case', 'status') },
  { families: ['stage'], codes: codesIn('Case', 'stage') },
  ...['whereabouts', 'need'].map((field) => ({
    families: [field],
    codes: codesIn('Custody', field, 'prison-program'),
  })),
  { families: ['packItem', 'item'], codes: packItems },
  { families: ['consentState'], codes: codesIn('Consent', 'state', 'intake') },
  { families: ['screening'], codes: codesIn('Screening', 'state', 'intake') },
  { families: ['referral'], codes: codesIn('Referral', 'state', 'intake') },
  { families: ['reviewReason'], codes: Object.keys(messageReviewReasons) },
  { families: ['dateType'], codes: Object.keys(releaseDateTypes) },
  { families: ['kind'], codes: Object.keys(releaseKinds) },
];

/** The codes of a field of this name, wherever it stands in what is described there. */
function codesIn(
  schema: string,
  field: string,
  service: ServiceName = 'aftercare',
): readonly string[] {
  const described = JSON.parse(readFileSync(`docs/reference/openapi/${service}.json`, 'utf8'));
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      const codes = name === field && (value as { enum?: unknown } | null)?.enum;
      if (Array.isArray(codes)) for (const code of codes) found.add(String(code));
      look(value);
    }
  };
  look(described.components.schemas[schema]);
  return [...found];
}

describe('the words of a desk', () => {
  it('say what every step of its roles does, and that it is done', () => {
    expect(given.length).toBeGreaterThan(15);
    const lacking = given
      .flatMap(({ name }) => [`move.${name}`, `done.${name}`])
      .filter((key) => !isWord(key));
    expect(lacking).toEqual([]);
  });

  it('name every field that a step asks for', () => {
    const lacking = given.flatMap(({ name: command, fields }) =>
      named(fields)
        .filter(({ name }) => !['guardianId', 'expiresAt'].includes(name))
        .filter(
          ({ name }) =>
            !['', `${command}.`].some(
              (of) => isWord(`field.${of}${name}`) || isWord(`field.${of}${last(name)}`),
            ),
        )
        .map(({ name }) => `field.${command}.${name}`),
    );
    expect(lacking).toEqual([]);
  });

  it('are written once each: of two texts of one name the last would win unseen', async () => {
    const folder = join(import.meta.dirname, '../../services/desk/src/words/en');
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    const catalogues = await Promise.all(files.map((name) => import(join(folder, name))));
    const names = catalogues.flatMap((one) => Object.values(one as object).flatMap(Object.keys));
    expect(names.length).toBe(Object.keys(en).length);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });

  it('have a text for every code that can be chosen', () => {
    const lacking = given.flatMap(({ fields }) =>
      named(fields).flatMap(({ name, field }) =>
        (field.codes ?? [])
          .filter((code) => !isWord(`code.${name}.${code}`) && !isWord(`code.${code}`))
          .map((code) => `code.${name}.${code}`),
      ),
    );
    expect([...new Set(lacking)]).toEqual([]);
  });

  it('have a text for every code that an answer shows', () => {
    expect(shown.filter(({ codes }) => codes.length === 0)).toEqual([]);
    const lacking = shown.flatMap(({ families, codes }) =>
      families.flatMap((family) =>
        codes.map((code) => `code.${family}.${code}`).filter((key) => !isWord(key)),
      ),
    );
    expect(lacking).toEqual([]);
  });
});
