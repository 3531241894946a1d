import type { Served } from './document.ts';
import { type Candidate, type MatchProfile, matchOne, rank } from './matching.ts';

const person: MatchProfile = {
  area: 'IL-COOK',
  sex: 'F',
  ageBand: '25_34',
  languages: ['es'],
  needs: ['OST', 'HOUSING'],
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

describe('matching', () => {
  it.each<[string, Partial<Served>, string[] | undefined]>([
    ['everything stated and fitting', {}, []],
    ['a wider area holds the narrower', { areas: ['IL'] }, []],
    ['another area', { areas: ['IL-LAKE'] }, undefined],
    ['an area that nobody stated', { areas: ['UNKNOWN'] }, ['area']],
    ['another sex', { sexes: ['M'] }, undefined],
    ['no sex stated', { sexes: [] }, ['sex']],
    ['NOT_STATED as the only sex', { sexes: ['NOT_STATED'] }, ['sex']],
    ['too old', { maxAge: 24 }, undefined],
    ['the band overlaps the limit', { minAge: 30 }, []],
    ['an upper limit alone', { minAge: null, maxAge: 24 }, undefined],
    ['a lower limit alone', { minAge: 35, maxAge: null }, undefined],
    ['the oldest of the band', { minAge: 34, maxAge: null }, []],
    ['the youngest of the band', { minAge: null, maxAge: 25 }, []],
    ['one of several languages', { languages: ['en', 'es'] }, []],
    ['no age stated', { minAge: null, maxAge: null }, ['age']],
    ['another language', { languages: ['en'] }, undefined],
    ['no language stated', { languages: [] }, ['language']],
    ['no substitution treatment', { ost: false, services: ['HOUSING'] }, undefined],
    ['substitution treatment not stated', { ost: null, services: ['HOUSING'] }, ['ost']],
    ['none of the other needs', { services: ['OST', 'LEGAL'] }, undefined],
    ['services not stated', { services: [] }, ['needs']],
  ])('%s', (_title, change, notStated) => {
    expect(matchOne(person, { ...entry, ...change })?.notStated).toEqual(notStated);
  });

  it('matches any area where the place is unknown, and says so', () => {
    expect(matchOne({ ...person, area: 'UNKNOWN' }, entry)?.notStated).toEqual(['area']);
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

  it('draws between equals by the hash alone, whatever order they come in', () => {
    const equals = ['a', 'b', 'c'].map((org) => candidate(org, {}));
    const tie = (org: string) => ({ a: '2', b: '3', c: '1' })[org] ?? '';
    expect(order(equals, tie)).toEqual(['c', 'a', 'b']);
    expect(order([...equals].reverse(), tie)).toEqual(['c', 'a', 'b']);
  });
});
