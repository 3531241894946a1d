import fc from 'fast-check';
import { spreadOf, toldOf } from './suppress.ts';

const counts = (...told: readonly number[]) => toldOf(told).map(({ count }) => count);

describe('a count', () => {
  it('is told where it is nobody, or at least five', () => {
    expect(counts(0)).toEqual([0]);
    expect(counts(5)).toEqual([5]);
  });

  it('is not told from one to four', () => {
    for (const few of [1, 2, 3, 4])
      expect(toldOf([few])).toEqual([{ count: null, suppressed: true }]);
  });

  it('takes a second one with it, where the few could be worked out from it', () => {
    // 12 released less 9 reached would be three people who were not.
    expect(counts(12, 9)).toEqual([12, null]);
    // Of 14 reached, two were reached only after 24 hours.
    expect(counts(20, 14, 12)).toEqual([20, 14, null]);
    expect(counts(20, 14, 6)).toEqual([20, 14, 6]);
    expect(counts(20, 20, 3)).toEqual([20, 20, null]);
  });

  it('is told of nothing where few are counted at all', () => {
    expect(counts(4, 4, 0)).toEqual([null, null, null]);
  });

  it('from 1 to 4 cannot be worked out: no difference of two that are told is one', () => {
    const nested = fc
      .array(fc.nat(30), { minLength: 1, maxLength: 5 })
      .map((all) => all.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(nested, (all) => {
        const shown = toldOf(all).flatMap(({ count }) => (count === null ? [] : [count]));
        for (const one of [...shown, 0])
          for (const other of [...shown, 0]) {
            const between = Math.abs(one - other);
            expect(between === 0 || between >= 5).toBe(true);
          }
        for (const [n, { count }] of toldOf(all).entries())
          expect(count === null || count === all[n]).toBe(true);
      }),
    );
  });
});

describe('a spread', () => {
  it('is told of five at the least, in whole units', () => {
    expect(spreadOf([1, 2, 3, 4])).toEqual({ lower: null, median: null, upper: null });
    expect(spreadOf([9, 1.2, 30, 4, 7.6])).toEqual({ lower: 4, median: 8, upper: 9 });
  });
});
