import { type Instant, instant } from '@throughcare/contracts';
import fc from 'fast-check';
import { canonical, laterWords, type Told, tell } from './told.ts';

type Order = Told & {
  readonly startBy: string | null;
  readonly suspended: boolean | null;
  readonly seen: readonly string[];
};
const untold: Order = { toldAt: {}, startBy: null, suspended: null, seen: [] };
const at = (minute: number): Instant => instant(`2026-01-05T09:0${minute}:00.000Z`);
const grows = {
  seen: (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort(),
};
const join = (a: Order, b: Order): Order => laterWords(a, b, grows);

it('lets the later word on each field stand, whichever arrives first', () => {
  const early = tell(untold, { startBy: '2026-02-01', suspended: true }, at(1));
  const late = tell(early, { suspended: false }, at(2));
  expect(late).toMatchObject({ startBy: '2026-02-01', suspended: false });
  expect(tell(late, { suspended: true }, at(1))).toBe(late);
});

it('takes back what was said by a later word that says nothing', () => {
  const ended = tell(untold, { startBy: '2026-02-01' }, at(1));
  expect(join(tell(ended, { startBy: null }, at(2)), ended).startBy).toBeNull();
});

const word = fc.record({
  startBy: fc.constantFrom('2026-02-01', '2026-03-01', null),
  suspended: fc.constantFrom(true, false, null),
  seen: fc.subarray(['a', 'b', 'c']),
});
const heard = fc
  .array(fc.tuple(fc.subarray(['startBy', 'suspended', 'seen'] as const), word, fc.nat(4)), {
    maxLength: 4,
  })
  .map((words) =>
    words.reduce((order, [fields, said, minute]) => {
      const chosen = Object.fromEntries(fields.map((field) => [field, said[field]]));
      return tell(order, chosen, at(minute));
    }, untold),
  );

it('joins the same from either side, in any grouping, and any number of times', () => {
  fc.assert(
    fc.property(heard, heard, heard, (a, b, c) => {
      expect(canonical(join(a, b))).toBe(canonical(join(b, a)));
      expect(canonical(join(join(a, b), c))).toBe(canonical(join(a, join(b, c))));
      expect(join(a, a)).toBe(a);
      expect(join(join(a, b), b)).toEqual(join(a, b));
    }),
  );
});
