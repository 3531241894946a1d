import { actor, ref, Story } from '@throughcare/testing';
import { settings } from '../../../test/inRecords.ts';
import { findOrOpenPersonByIdentifier } from '../../commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { pathway } from '../document.ts';
import { nothingSaid, says } from './nothingSaid.ts';
import { personOf } from './personOf.ts';
import { allIdentifiers, type Introduction, joinParticulars, type Particulars } from './state.ts';

const number = (value: string) => ({ issuer: 'JAIL', type: 'BOOK', value });
const done = (at: string) =>
  ({ at, by: 'x', org: 'org', role: 'INTAKE', attested: false }) as never;
const introduction = (at: string, more: Partial<Introduction> = {}): Introduction => ({
  step: done(at),
  named: false,
  agrees: false,
  gaveName: false,
  ...more,
});
const particulars = (more: Partial<Particulars> = {}): Particulars => ({
  ...nothingSaid,
  opened: done('1'),
  identifiers: [],
  introducedBy: {},
  toldAt: {},
  ...more,
});
const [a, b] = [ref('a'), ref('b')];
const joined = (ours: Partial<Particulars>, theirs: Partial<Particulars>) =>
  personOf({ ref: a, persons: { [a]: particulars(ours), [b]: particulars(theirs) } });

describe('what says something of a person', () => {
  it('is no empty list and nothing that was not stated', () => {
    expect(says('languages', [])).toBe(false);
    expect(says('languages', ['en'])).toBe(true);
    expect(says('sex', 'NOT_STATED')).toBe(false);
    expect(says('sex', 'F')).toBe(true);
    expect(says('name', null)).toBe(false);
  });

  it('of two records is the later word, and a word before none, from either side', () => {
    const word = (sex: 'F' | 'M', at: string) => ({ sex, toldAt: { sex: at as never } });
    for (const both of [joined, (x: object, y: object) => joined(y, x)]) {
      expect(both(word('F', '1'), word('M', '2'))?.circumstances.sex).toBe('M');
      expect(both(word('F', '2'), word('M', '1'))?.circumstances.sex).toBe('F');
      expect(both(word('F', '1'), {})?.circumstances.sex).toBe('F');
    }
  });

  it('of one moment is the same from either side', () => {
    const word = (sex: 'F' | 'M') => ({ sex, toldAt: { sex: '1' as never } });
    const sex = joined(word('F'), word('M'))?.circumstances.sex;
    expect(joined(word('M'), word('F'))?.circumstances.sex).toBe(sex);
  });
});

describe('whoever came with the person to two records', () => {
  const known = (ours: Introduction, theirs: Introduction) =>
    joined({ introducedBy: { 'org:x': ours } }, { introducedBy: { 'org:x': theirs } })
      ?.introducedBy['org:x'];

  it('knows the person by the record with which their word agreed, or to which they gave the name', () => {
    const [named, agrees, gave] = [
      introduction('3', { named: true }),
      introduction('2', { named: true, agrees: true }),
      introduction('1', { named: true, agrees: true, gaveName: true }),
    ];
    for (const [one, other, stands] of [
      [named, agrees, agrees],
      [agrees, gave, gave],
      [named, gave, gave],
    ] as const)
      expect([known(one, other), known(other, one)]).toEqual([stands, stands]);
  });

  it('stands by their later word where the two say the same', () => {
    const [early, late] = [introduction('1'), introduction('2')];
    expect([known(early, late), known(late, early)]).toEqual([late, late]);
  });

  it('stands in one record by their later word there', () => {
    const [early, late] = [introduction('1', { gaveName: true }), introduction('2')];
    const copy = (one: Introduction) =>
      particulars({
        introducedBy: { 'org:x': one },
        toldAt: { introducedBy: one.step.at as never },
      });
    const of = (one: Introduction, other: Introduction) =>
      joinParticulars(copy(one), copy(other)).introducedBy['org:x'];
    expect([of(early, late), of(late, early), of(late, late)]).toEqual([late, late, late]);
  });
});

it('has each number once, in one order from either side', () => {
  const [one, two] = [number('1'), number('2')];
  for (const all of [
    allIdentifiers([one], [two]),
    allIdentifiers([two], [one]),
    allIdentifiers([two, one], [one]),
  ])
    expect(all).toEqual([one, two]);
});

it('is named by whoever opens the record with a name, and not by whoever comes with a number', () => {
  const begun = () => new Story(pathway, settings);
  const by = (story: ReturnType<typeof begun>) =>
    Object.values(personOf(story.state)?.introducedBy ?? {});
  const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
  expect(by(begun().command(openPerson, actor('INTAKE'), {}, named))).toMatchObject([
    { named: true, agrees: true, gaveName: true },
  ]);
  const file = actor('IMPORT', 'jail');
  expect(by(begun().command(findOrOpenPersonByIdentifier, file, {}, number('1')))).toMatchObject([
    { named: false, agrees: false, gaveName: false },
  ]);
});
