import type { Instant } from '@throughcare/contracts';
import { actor, organisationOf } from '@throughcare/testing';
import { settings } from '../../../test/offerStory.ts';
import { Agreement } from './agreement.ts';
import { asCandidate, partnerOf } from './candidates.ts';
import type { MatchProfile } from './matching.ts';
import { matchOne, nothingKnown, rank } from './matching.ts';
import { matchProfileOf } from './matchProfile.ts';
import { agreed, coordinates, onboards } from './relations.ts';
import type { Partner, Served } from './state.ts';

const entry: Served = {
  providerId: 'p',
  services: ['HOUSING'],
  areas: ['IL'],
  sexes: [],
  minAge: null,
  maxAge: null,
  languages: [],
  ost: null,
  capacity: null,
};
const agreement = (more: object = {}) =>
  Agreement.parse({
    org: 'ngo-a',
    providerIds: ['5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a'],
    takes: ['AFTERCARE'],
    capacity: null,
    agreedFrom: '2026-01-01',
    ...more,
  });
const partner = (more: Partial<Partner> = {}): Partner => ({
  id: 'partner',
  agreement: agreement(),
  open: true,
  served: [entry],
  ...more,
});
/** Reads among these alone. */
const tools = (more: object) => ({ now: '2026-06-15T12:00:00.000Z' as Instant, settings, ...more });

describe('what a partner has room for', () => {
  it('is the sum of what its entries state, where the agreement states none', () => {
    const of = (one: Partner) => asCandidate(one).capacity;
    expect(of(partner())).toBeNull();
    const served = [{ ...entry, capacity: 2 }, entry, { ...entry, capacity: 3 }];
    expect(of(partner({ served }))).toBe(5);
    expect(of(partner({ served, agreement: agreement({ capacity: 1 }) }))).toBe(1);
    expect(of(partner({ served, agreement: agreement({ capacity: 0 }) }))).toBe(0);
  });
});

describe('an agreement', () => {
  const found = async (
    more: object,
    one: Partner | undefined = partner({ agreement: agreement(more) }),
  ) =>
    (await partnerOf(
      tools({
        list: async () => ({ items: one ? [{ id: 'partner' }] : [], next: null }),
        read: async () => one,
      }) as never,
      'ngo-a',
    )) !== undefined;

  it.each([
    ['2026-06-15', '2026-06-15', true],
    ['2026-06-16', null, false],
    ['2026-06-01', null, true],
    ['2026-06-01', '2026-06-14', false],
    ['2026-06-01', '2026-06-16', true],
  ])('from %s to %s is in force on the fifteenth of June: %s', async (agreedFrom, agreedTo, is) => {
    expect(await found({ agreedFrom, agreedTo })).toBe(is);
  });

  it('is none where nobody has agreed', async () => {
    expect(await found({}, partner({ agreement: null }))).toBe(false);
  });

  it('is of its own organisation, and the business of who works in one of its areas', () => {
    const { agreement: one } = partner();
    const state = partner({ served: [{ ...entry, areas: ['IL', 'OH'] }] });
    const asking = (areas: string[] | null, org = 'ngo-b') => ({
      actor: actor('COORD', org),
      params: { partnerId: 'partner' },
      now: '2026-06-15T12:00:00.000Z' as Instant,
      organisation: areas && organisationOf(org, 'NGO', { areas }),
      hash: String,
    });
    expect(agreed.holds(state, asking(['TX'], 'ngo-a'))).toBe(true);
    expect(agreed.holds(state, asking(['TX']))).toBe(false);
    for (const relation of [coordinates, onboards]) {
      expect(relation.holds(state, asking(['OH']))).toBe(true);
      expect(relation.holds(state, asking(['TX']))).toBe(false);
      expect(relation.holds(partner({ served: [] }), asking(['TX']))).toBe(true);
      expect(relation.holds(partner({ served: [] }), asking(null))).toBe(false);
    }
    const open = partner({ agreement: null });
    expect([coordinates.holds(open, asking(['IL'])), onboards.holds(open, asking(['IL']))]).toEqual(
      [false, true],
    );
    expect(one).not.toBeNull();
  });
});

describe('of several things that an entry states', () => {
  const person: MatchProfile = {
    ...nothingKnown,
    area: 'IL-COOK',
    languages: ['en', 'es'],
    needs: ['HOUSING'],
  };
  const missing = (more: Partial<Served>, who: Partial<MatchProfile> = {}) => {
    const match = matchOne({ ...person, ...who }, { ...entry, sexes: ['F'], ...more });
    return typeof match === 'string' ? match : match.missing.map(({ code }) => code);
  };

  it('one area that holds the person’s is enough', () => {
    expect(missing({ areas: ['OH', 'IL'], languages: ['en'] })).not.toContain('ASK_AREA');
    expect(missing({ areas: ['OH', 'UNKNOWN'], languages: ['en'] })).toContain('ASK_AREA');
    expect(missing({ areas: ['OH', 'TX'] })).toBe('OUT_OF_AREA');
  });

  it('one language that the person speaks is enough', () => {
    expect(missing({ languages: ['es'] })).not.toContain('INTERPRETER_NEEDED');
    expect(missing({ languages: ['pl', 'en'] })).not.toContain('INTERPRETER_NEEDED');
    expect(missing({ languages: ['pl'] })).toContain('INTERPRETER_NEEDED');
  });

  it('the best of a partner’s entries counts, of equal ones always the same', () => {
    const best = (...served: Served[]) =>
      rank(person, [{ org: 'ngo-a', served, capacity: null }], String)[0]?.match.providerId;
    const [a, b] = [
      { ...entry, providerId: 'a' },
      { ...entry, providerId: 'b' },
    ];
    expect([best(a, b), best(b, a)]).toEqual(['a', 'a']);
    const local = { ...b, areas: ['IL-COOK' as never] };
    expect([best(a, local), best(local, a)]).toEqual(['b', 'b']);
  });

  it('partners between whom even the draw decides nothing stand as they came', () => {
    const candidates = ['x', 'y', 'z'].map((org) => ({ org, served: [entry], capacity: 1 }));
    expect(rank(person, candidates, () => 'same').map(({ org }) => org)).toEqual(['x', 'y', 'z']);
  });
});

describe('what matching knows of a person', () => {
  const answer = { area: 'UNKNOWN', sex: 'F', ageBand: null, languages: [], needs: [] };
  const profile = (got: object | undefined) =>
    matchProfileOf(
      tools({
        get: async (_service: string, _path: string, answers: { parse(of: unknown): unknown }) =>
          got && answers.parse(got),
      }) as never,
      'ref',
      'IL-COOK',
    );

  it('is what intake says, with the area from here only where intake knows none', async () => {
    expect(await profile({ ...answer, area: 'OH' })).toEqual({
      ...nothingKnown,
      ...answer,
      area: 'OH',
    });
    expect(await profile(answer)).toEqual({ ...nothingKnown, ...answer, area: 'IL-COOK' });
    expect(await profile(undefined)).toMatchObject({ area: 'IL-COOK', sex: 'NOT_STATED' });
  });
});
