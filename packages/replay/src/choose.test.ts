import fc from 'fast-check';
import { Chooser } from './choose.ts';

const what = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });

describe('a choice', () => {
  it('is the same for the same seed and the same thing, whatever was chosen before', () => {
    fc.assert(
      fc.property(fc.integer(), what, what, (seed, thing, other) => {
        const fresh = new Chooser(seed).number(...thing);
        const used = new Chooser(seed);
        used.number(...other);
        expect(used.number(...thing)).toBe(fresh);
        expect(fresh).toBeGreaterThanOrEqual(0);
        expect(fresh).toBeLessThan(1);
      }),
    );
  });

  it('is another for another seed', () => {
    const of = (seed: number) =>
      Array.from({ length: 50 }, (_, n) => new Chooser(seed).chance(0.5, n));
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  it('does not run the parts of a thing together', () => {
    const chooser = new Chooser(1);
    expect(chooser.number('ab', 'c')).not.toBe(chooser.number('a', 'bc'));
    expect(chooser.number('1')).not.toBe(chooser.number(1));
  });

  it('falls within its bounds, both included', () => {
    const chooser = new Chooser(3);
    const drawn = new Set(Array.from({ length: 300 }, (_, n) => chooser.between(2, 5, n)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  });

  it('follows the weights, and never takes what weighs nothing', () => {
    const chooser = new Chooser(4);
    const drawn = Array.from({ length: 2_000 }, (_, n) =>
      chooser.weighted({ often: 3, rarely: 1, never: 0 }, n),
    );
    const often = drawn.filter((one) => one === 'often').length;
    expect(drawn).not.toContain('never');
    expect(often / drawn.length).toBeCloseTo(0.75, 1);
    expect(() => chooser.weighted({ none: 0 }, 'x')).toThrow(RangeError);
  });

  it('picks nothing from nothing', () => {
    expect(new Chooser(1).pick([], 'x')).toBeUndefined();
  });
});
