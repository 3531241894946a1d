import { mergingHolds, Play, type Turn, turns } from '@throughcare/testing/merging';
import fc from 'fast-check';
import { mergingCase } from '../../../test/mergingCase.ts';

it('loses, misplaces and doubles nothing, however three records are merged and taken apart', async () => {
  await fc.assert(mergingHolds(mergingCase), { numRuns: 300, seed: 1 });
}, 60_000);

it('nor where two of them have been one for a while when something is told or done', async () => {
  const turn = (does: Turn['does']): Turn => ({ does, a: 0, b: 0, c: 0 });
  // The second record has something, stands in the first, and all of that was carried over.
  const merged: readonly Turn[] = [
    { ...turn('make'), a: 1 },
    turn('merge'),
    ...Array.from({ length: 5 }, () => turn('carry')),
    turn('late'),
  ];
  await fc.assert(
    fc.asyncProperty(turns, async (list) => {
      const { remarks } = await new Play(mergingCase).play([...merged, ...list]);
      expect(remarks).toEqual([]);
    }),
    { numRuns: 100, seed: 1 },
  );
}, 60_000);
