import { personOf } from './jobs.ts';

describe('the people that a load is about', () => {
  it('are always new ones where none are stored', () => {
    expect([0, 1, 2].map((k) => personOf({ from: 100, among: null }, k))).toEqual([100, 101, 102]);
  });

  it.each([10_000, 60_000, 1_000_000])('are %d stored ones, each met once', (among) => {
    const seen = new Set<number>();
    for (let k = 0; k < among; k++) seen.add(personOf({ from: 17, among }, k));
    expect(seen.size).toBe(among);
  });
});
