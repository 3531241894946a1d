import { instant } from '@throughcare/contracts';
import fc from 'fast-check';
import { type Fact, factsOf } from './state.ts';

const fact = (id: string, at: string, sequence: number): Fact => ({
  kind: 'DIED_IN_CUSTODY',
  id,
  at: instant(at),
  sequence,
});
const inOrder = [
  fact('m', '2026-01-05T09:00:00.000Z', 7),
  fact('k', '2026-01-05T09:00:00.001Z', 2),
  fact('z', '2026-01-05T09:00:00.001Z', 10),
  fact('b', '2026-01-05T09:00:00.001Z', 11),
  fact('c', '2026-01-05T09:00:00.001Z', 11),
  fact('a', '2026-01-06T09:00:00.000Z', 1),
];

it('reads facts by their own time, then by sequence, then by id, in whatever order they arrived', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (arrived) => {
      const facts = Object.fromEntries(arrived.map((one) => [one.id, one]));
      expect(factsOf(facts, 'DIED_IN_CUSTODY')).toEqual(inOrder);
    }),
  );
});

it('reads those of the kinds that are asked for', () => {
  const reported = { ...inOrder[0], kind: 'DEATH_REPORTED', reportId: 'r', id: 'r' } as Fact;
  const facts = { r: reported, m: inOrder[0] as Fact };
  expect(factsOf(facts, 'DEATH_REPORTED')).toEqual([reported]);
  expect(factsOf(facts, 'DEATH_REPORTED', 'DIED_IN_CUSTODY')).toHaveLength(2);
});
