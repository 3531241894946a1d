import { atLeast, atMost } from './aims.ts';
import { summaryOf } from './statistics.ts';

describe('aims of a benchmark', () => {
  it('are met by the median, whatever the best and the worst round', () => {
    const ratio = summaryOf([0.2, 0.7, 3]);
    expect(atLeast(0.7, ratio)).toBe('0.7× at least: met');
    expect(atLeast(1, ratio)).toBe('1× at least: not met');
  });

  it('of what should be small are missed by what is larger', () => {
    expect(atMost(1.5, summaryOf([1.5]))).toBe('1.5× at most: met');
    expect(atMost(1.5, summaryOf([1.51]))).toBe('1.5× at most: not met');
  });
});
