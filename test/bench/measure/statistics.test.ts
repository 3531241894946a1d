import { quantile, ratios, summaryOf } from './statistics.ts';

describe('statistics of a benchmark', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(summaryOf([9, 1, 5]).median).toBe(5);
    expect(summaryOf([4, 1, 2, 9]).median).toBe(3);
  });

  it('compares round by round, so that a slow round of both changes nothing', () => {
    expect(ratios([100, 10, 50], [50, 5, 25])).toEqual({ median: 2, least: 2, most: 2 });
  });

  it('finds tails between two values by proportion', () => {
    const sorted = Array.from({ length: 101 }, (_, n) => n);
    expect(quantile(sorted, 0.95)).toBe(95);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });

  it('says nothing about no measurement', () => {
    expect(() => summaryOf([])).toThrow('nothing was measured');
    expect(() => ratios([1], [])).toThrow('the rounds do not pair');
  });
});
