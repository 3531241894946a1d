import { barOf, markdownOf } from './table.ts';

describe('tables of a benchmark', () => {
  it('table with bars: each as long as its value is large beside the largest', () => {
    expect(barOf(1_000, 1_000, 4)).toBe('████');
    expect(barOf(875, 1_000, 4)).toBe('███▌');
    expect(barOf(1, 1_000_000, 4)).toBe('');
    const rows = [400, 50].map((value) => [`${value}/s`, barOf(value, 400, 2)]);
    expect(markdownOf({ title: 'Speed', about: 'So fast.', columns: ['rate', ''], rows })).toBe(
      '## Speed\n\nSo fast.\n\n| rate |  |\n| --- | --- |\n| 400/s | ██ |\n| 50/s | ▎ |\n',
    );
  });
});
