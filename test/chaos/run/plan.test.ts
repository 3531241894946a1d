import { faultKinds, planOf } from './plan.ts';

const minutes = (n: number) => n * 60_000;

describe('a plan of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    const plan = (seed: number) => planOf({ seed, milliseconds: minutes(2), kinds: faultKinds });
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
  });

  it.each([1, 2, 3])(
    'has far more than 200 faults in ten minutes, of every kind (seed %i)',
    (seed) => {
      const plan = planOf({ seed, milliseconds: minutes(10), kinds: faultKinds });
      expect(plan.length).toBeGreaterThan(250);
      expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(faultKinds));
    },
  );

  it('goes forward, ends with the time it has, and leaves five seconds of every thirty in peace', () => {
    const plan = planOf({ seed: 1, milliseconds: minutes(10), kinds: faultKinds });
    const times = plan.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(minutes(10));
    expect(times.filter((at) => at % 30_000 >= 25_000)).toEqual([]);
  });

  it('pauses processes for one to eight seconds', () => {
    const paused = planOf({ seed: 1, milliseconds: minutes(10), kinds: ['service-paused'] });
    for (const { lasts } of paused) {
      expect(lasts).toBeGreaterThanOrEqual(1_000);
      expect(lasts).toBeLessThanOrEqual(8_000);
    }
  });

  it('has only the kinds that it is given', () => {
    const kinds = ['service-killed', 'service-paused'] as const;
    const plan = planOf({ seed: 5, milliseconds: minutes(5), kinds });
    expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
});
