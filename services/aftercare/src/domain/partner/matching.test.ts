import { type Candidate, type MatchProfile, matchOne, rank } from './matching.ts';
import type { Served } from './state.ts';

const person: MatchProfile = {
  area: 'IL-COOK',
  sex: 'F',
  ageBand: '25_34',
  languages: ['es'],
  needs: ['OST', 'HOUSING'],
  interpreterLanguage: null,
  accessNeeded: false,
  guardianMissing: false,
};
const entry: Served = {
  providerId: 'p',
  services: ['OST', 'HOUSING'],
  areas: ['IL-COOK'],
  sexes: ['F'],
  minAge: 18,
  maxAge: 65,
  languages: ['es-MX'],
  ost: true,
  capacity: 5,
};

/** What is missing as codes, or the ground on which the entry could not. */
const says = (who: Partial<MatchProfile>, change: Partial<Served>) => {
  const match = matchOne({ ...person, ...who }, { ...entry, ...change });
  if (typeof match === 'string') return match;
  return match.missing.map(({ code, of }) => (of === null ? code : `${code}(${of})`));
};

describe('matching', () => {
  it.each<[string, Partial<Served>, string[] | string]>([
    ['everything stated and fitting', {}, []],
    ['a wider area holds the narrower', { areas: ['IL'] }, []],
    ['another area', { areas: ['IL-LAKE'] }, 'OUT_OF_AREA'],
    ['an area that nobody stated', { areas: ['UNKNOWN'] }, ['ASK_AREA']],
    ['another sex', { sexes: ['M'] }, 'SEX'],
    ['no sex stated', { sexes: [] }, ['ASK_SEX']],
    ['NOT_STATED as the only sex', { sexes: ['NOT_STATED'] }, ['ASK_SEX']],
    ['too old', { maxAge: 24 }, 'AGE'],
    ['the band overlaps the limit', { minAge: 30 }, []],
    ['an upper limit alone', { minAge: null, maxAge: 24 }, 'AGE'],
    ['a lower limit alone', { minAge: 35, maxAge: null }, 'AGE'],
    ['the oldest of the band', { minAge: 34, maxAge: null }, []],
    ['the youngest of the band', { minAge: null, maxAge: 25 }, []],
    ['one of several languages', { languages: ['en', 'es'] }, []],
    ['no age stated', { minAge: null, maxAge: null }, ['ASK_AGE']],
    ['another language', { languages: ['en'] }, ['INTERPRETER_NEEDED(es)']],
    ['no language stated', { languages: [] }, ['ASK_LANGUAGE']],
    ['no substitution treatment', { ost: false, services: ['HOUSING'] }, ['NOT_OFFERED(OST)']],
    ['it is not stated', { ost: null, services: ['HOUSING'] }, ['ASK_SUBSTITUTION']],
    ['another of the needs', { services: ['OST', 'LEGAL'] }, ['NOT_OFFERED(HOUSING)']],
    ['services not stated', { services: [] }, ['ASK_SERVICES']],
  ])('%s', (_title, change, answer) => {
    expect(says({}, change)).toEqual(answer);
  });

  it('asks where the place is unknown', () => {
    expect(says({ area: 'UNKNOWN' }, {})).toEqual(['ASK_AREA']);
  });

  it.each<[string, Partial<MatchProfile>, Partial<Served>, string[] | string]>([
    ['a man and a refuge for women', { sex: 'M' }, {}, 'SEX'],
    ['somebody whose sex nobody stated, and the same', { sex: 'NOT_STATED' }, {}, ['ASK_SEX']],
    ['neither woman nor man, where women and men are named', { sex: 'X' }, {}, ['ASK_SEX']],
    ['the language that an interpreter would speak', { interpreterLanguage: 'ky' }, {}, []],
    [
      'that language before the others, where none is spoken',
      { interpreterLanguage: 'ky' },
      { languages: ['pl'] },
      ['INTERPRETER_NEEDED(ky)'],
    ],
    ['a language spoken nowhere, nobody said which', { languages: [] }, {}, ['ASK_LANGUAGE']],
    ['access without barriers', { accessNeeded: true }, {}, ['ASK_ACCESS']],
    ['dual diagnosis', { needs: ['DUAL_DIAGNOSIS'] }, {}, ['NOT_OFFERED(DUAL_DIAGNOSIS)']],
    ['an age that nobody stated', { ageBand: null }, {}, ['ASK_AGE']],
  ])('%s', (_title, who, change, answer) => {
    expect(says(who, change)).toEqual(answer);
  });

  it.each<[string, Partial<Served>, string[] | string]>([
    ['that takes people from 18', { minAge: 18 }, 'NOT_FOR_MINORS'],
    ['that states no age', { minAge: null, maxAge: null }, 'NOT_FOR_MINORS'],
    ['that states only up to which age', { minAge: null, maxAge: 24 }, 'NOT_FOR_MINORS'],
    ['that states that it takes them', { minAge: 14, maxAge: 21 }, []],
  ])('offers nobody under 18 to one %s', (_title, change, answer) => {
    expect(says({ ageBand: 'UNDER_18' }, change)).toEqual(answer);
  });

  it('says before every partner alike that no guardian is known', () => {
    const who = { ageBand: 'UNDER_18', guardianMissing: true } as const;
    expect(says(who, { minAge: 14 })).toEqual(['GUARDIAN_MISSING']);
  });
});

describe('ranking', () => {
  const candidate = (
    org: string,
    change: Partial<Served>,
    capacity: number | null = 5,
  ): Candidate => ({
    org,
    served: [{ ...entry, ...change }],
    capacity,
  });
  const order = (candidates: Candidate[], tie = (org: string) => org) =>
    rank(person, candidates, tie).map(({ org }) => org);

  it('puts what is not stated last, then what meets fewer needs, then what is less local', () => {
    expect(
      order([
        candidate('silent', { sexes: [], minAge: null, maxAge: null }),
        candidate('no-capacity', {}, null),
        candidate('wide', { areas: ['IL'] }),
        candidate('one-need', { services: ['HOUSING'] }),
        candidate('best', {}),
      ]),
    ).toEqual(['best', 'wide', 'one-need', 'no-capacity', 'silent']);
  });

  it('puts who needs help behind who has a question, and neither out', () => {
    expect(
      order([
        candidate('interpreter', { languages: ['en'] }),
        candidate('question', { languages: [] }),
        candidate('men', { sexes: ['M'] }),
        candidate('best', {}),
      ]),
    ).toEqual(['best', 'question', 'interpreter']);
  });

  it('draws between equals by the hash alone, whatever order they come in', () => {
    const equals = ['a', 'b', 'c'].map((org) => candidate(org, {}));
    const tie = (org: string) => ({ a: '2', b: '3', c: '1' })[org] ?? '';
    expect(order(equals, tie)).toEqual(['c', 'a', 'b']);
    expect(order([...equals].reverse(), tie)).toEqual(['c', 'a', 'b']);
  });
});
