import { atLeast, atMost } from './aims.ts';
import { summaryOf } from './statistics.ts';

describe('bars and aims of a benchmark', () => {
  it('are met by the median, whatever the best and the worst round', () => {
    const ratio = summaryOf([0.2, 0.8, 3]);
    expect(atLeast({ bar: 0.8, aim: 1.5 }, ratio)).toBe('bar ≥ 0.8×: met, aim ≥ 1.5×: not met');
    expect(atLeast({ bar: 1 }, ratio)).toBe('bar ≥ 1×: not met');
  });

  it('of what should be small are missed by what is larger', () => {
    expect(atMost({ bar: 1.5 }, summaryOf([1.5]))).toBe('bar ≤ 1.5×: met');
    expect(atMost({ bar: 120 }, summaryOf([120.1]), { unit: ' MB' })).toBe('bar ≤ 120 MB: not met');
  });
});
