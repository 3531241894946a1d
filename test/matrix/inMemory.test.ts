import type { RelationName } from '@throughcare/record';
import { cases } from './cases.ts';
import { InMemory, type ServiceCase } from './frame/inMemory.ts';
import { linesOf, Tally } from './frame/tally.ts';
import { relationsOf, without } from './frame/without.ts';

const played = (those: readonly ServiceCase[]): Tally =>
  those.reduce((all, one) => all.add(new InMemory(one).play()), new Tally());
/** With every relation in its place; played once, which takes a second or two. */
let whole: ReadonlyMap<ServiceCase, Tally>;
beforeAll(() => {
  whole = new Map(cases.map((one) => [one, played([one])]));
}, 60_000);

it.each(cases.map((one) => [one.spec.name, one] as const))(
  '%s shows and allows what its table says, which was written by hand, and nothing else',
  (_name, one) => {
    const { cells, violations } = whole.get(one) ?? new Tally();
    expect(linesOf(violations)).toEqual([]);
    expect(cells).toBeGreaterThan(5_000);
  },
);

/** Holds for whoever has the role by itself: there is nothing to take out. */
const ofTheRole: readonly RelationName[] = ['ANYBODY', 'SERVICE'];
const relations = [...new Set(cases.flatMap(relationsOf).map(({ name }) => name))].filter(
  (name) => !ofTheRole.includes(name),
);

it.each(relations)(
  'without %s, somebody is shown or allowed what they should not be',
  (name) => {
    const those = cases.filter((one) =>
      relationsOf(one).some((relation) => relation.name === name),
    );
    const before = those.reduce((all, one) => all.add(whole.get(one) ?? new Tally()), new Tally());
    const putBack = without(those, name);
    try {
      const more = linesOf(played(those).beyond(before).violations);
      expect(more.filter((line) => /is shown|gives|asks/.test(line))).not.toEqual([]);
    } finally {
      putBack();
    }
  },
  60_000,
);
