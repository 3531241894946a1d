import { type Instant, instant } from '@throughcare/contracts';
import fc from 'fast-check';
import { inOrder, type RowStep } from './steps.ts';

const step = (at: Instant, source: number, row: number, part: number): RowStep => ({
  at,
  source,
  row,
  part,
  run: async () => undefined,
});
const steps = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.nat(2), fc.nat(3), fc.nat(1))
    .map(([day, source, row, part]) => step(instant(day * 86_400_000), source, row, part)),
);

it('puts steps in one order, by moment, source, row and part, however they came', () => {
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.integer()), (all, noise) => {
      const name = ({ at, source, row, part }: RowStep) => [at, source, row, part].join('/');
      const shuffled = all
        .map((one) => ({ one, by: Number(noise.next().value) }))
        .sort((a, b) => a.by - b.by)
        .map(({ one }) => one);
      const ordered = shuffled.sort(inOrder).map(name);
      expect(ordered).toEqual(all.map(name).sort());
    }),
  );
});
