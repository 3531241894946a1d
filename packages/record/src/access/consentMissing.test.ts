import { instant, type Role } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { z } from 'zod';
import { refuse } from '../refusal.ts';
import { consentMissing, notRelated, purposeOfConsent } from './consentMissing.ts';
import { each } from './grants.ts';
import { at, notice } from './levels.ts';
import { policy } from './policy.ts';
import { type Asking, byConsent, relation } from './relation.ts';
import { shown, viewsOn } from './view.ts';

type Person = { readonly holder: string; readonly consented: readonly string[] };

const asking = <Params>(role: Role | Role[], org: string, params: Params): Asking<Params> => ({
  params,
  actor: { ...actor('NGOC', org), roles: typeof role === 'string' ? [role] : role },
  now: instant('2026-01-05T09:00:00.000Z'),
  organisation: null,
  hash: (text) => text,
});
const holds = relation('HOLDS_CASE', ({ holder }: Person, { actor: { org } }) => holder === org);
const named = byConsent<Person>('IDENTITY', {
  given: ({ consented }, { actor: { org } }) => consented.includes(org),
  knownTo: holds.holds,
});
const by = { ...each(['NGOC', 'PROV'], named), JUDGE: holds };
const without: Person = { holder: 'ngo-a', consented: [] };
const told = (state: Person, role: Role | Role[], org: string) =>
  notRelated<Person, unknown>(by, state, asking(role, org, {}));

describe('whoever is not let in', () => {
  it('and knows of the person is told that consent is missing: which, what for, for whom, and who records it', () => {
    expect(told(without, 'NGOC', 'ngo-a')).toMatchObject({
      refused: 'forbidden',
      code: 'consent-missing',
      more: {
        scopes: ['IDENTITY'],
        purpose: 'AFTERCARE',
        recipient: 'ngo-a',
        recordedBy: expect.arrayContaining(['PERSON', 'PCM']),
      },
    });
    expect(told(without, 'PROV', 'ngo-a')).toMatchObject({ more: { purpose: 'TREATMENT' } });
    expect(told({ ...without, consented: ['ngo-a'] }, 'NGOC', 'ngo-a')).toBeNull();
  });

  it('and is a stranger is told word for word the same, whatever there is', () => {
    const states = [without, { holder: 'ngo-c', consented: ['ngo-c'] }];
    for (const state of states)
      for (const role of ['NGOC', 'PROV', 'JUDGE', 'PCM', ['PROV', 'PCM']] as const)
        expect(told(state, role as Role, 'ngo-b')).toEqual(refuse.notFound());
    // By a role that sees nothing by consent, nobody is told of it.
    expect(told({ ...without, holder: 'ngo-c' }, 'JUDGE', 'ngo-a')).toEqual(refuse.notFound());
  });
});

describe('a view of which consent would show more', () => {
  const schema = z.object({
    id: notice(z.string()),
    name: at('ID.name', z.string().nullable()),
    consentMissing,
  });
  const view = viewsOn<Person & { readonly name: string | null }>()({
    name: 'person',
    param: 'pathwayRef',
    schema,
    seenBy: [holds, named],
    of: ({ name }, one) => ({ id: one, name }),
  });
  const seen = (state: Person, name: string | null, role: Role, org: string) =>
    shown(view, { ...state, name }, id('person'), asking(role, org, undefined));

  it('says so to whoever knows of the person, whether or not there is more', () => {
    const less = { id: id('person'), consentMissing: ['IDENTITY'] };
    expect(seen(without, 'Aigul', 'NGOC', 'ngo-a')).toEqual(less);
    expect(seen(without, null, 'NGOC', 'ngo-a')).toEqual(less);
    // A peer worker sees no name, consent or not.
    expect(seen(without, 'Aigul', 'PEER', 'ngo-a')).toBeUndefined();
  });

  it('says nothing where consent is there, and is not there for strangers', () => {
    const whole = { id: id('person'), name: 'Aigul' };
    expect(seen({ ...without, consented: ['ngo-a'] }, 'Aigul', 'NGOC', 'ngo-a')).toEqual(whole);
    expect(seen(without, 'Aigul', 'NGOC', 'ngo-b')).toBeUndefined();
  });

  it('has the field for it, or is an error at the start', () => {
    expect(() =>
      viewsOn<Person>()({
        name: 'person',
        param: 'pathwayRef',
        schema: schema.omit({ consentMissing: true }),
        seenBy: [holds, named],
        of: () => undefined,
      }),
    ).toThrow('person: it is seen by consent, and does not say where one is missing');
  });
});

it('every role that sees something by consent has what such a consent is for', () => {
  const roles = Object.entries(policy).flatMap(([role, rows]) =>
    Object.keys(rows).some((name) => name.startsWith('CONSENTED')) ? [role] : [],
  );
  expect(roles.toSorted()).toEqual(Object.keys(purposeOfConsent).toSorted());
});
