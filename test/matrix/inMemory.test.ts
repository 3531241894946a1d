import type { RelationName } from '@throughcare/record';
import { cases } from './cases.ts';
import { InMemory, type ServiceCase } from './frame/inMemory.ts';
import { linesOf } from './frame/tally.ts';
import { relationsOf, without } from './frame/without.ts';

const linesNow = (those: readonly ServiceCase[]): readonly string[] =>
  linesOf(those.flatMap((one) => new InMemory(one).play().violations));

it.each(cases.map((one) => [one.spec.name, one] as const))(
  '%s shows and allows what its table says, which was written by hand, and nothing else',
  (_name, one) => {
    const { cells, violations } = new InMemory(one).play();
    expect(linesOf(violations)).toEqual([]);
    expect(cells).toBeGreaterThan(5_000);
  },
);

/** Holds for whoever has the role by itself: there is nothing to take out. */
const ofTheRole: readonly RelationName[] = ['ANYBODY', 'SERVICE'];
const relations = [...new Set(cases.flatMap(relationsOf).map(({ name }) => name))].filter(
  (name) => !ofTheRole.includes(name),
);

it.each(relations)('without %s, somebody is shown or allowed what they should not be', (name) => {
  const those = cases.filter((one) => relationsOf(one).some((relation) => relation.name === name));
  const before = new Set(linesNow(those));
  const putBack = without(those, name);
  try {
    const more = linesNow(those).filter((line) => !before.has(line));
    expect(more.filter((line) => /is shown|gives|asks/.test(line))).not.toEqual([]);
  } finally {
    putBack();
  }
});
