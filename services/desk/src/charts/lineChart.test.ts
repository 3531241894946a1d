import { type LineChart, lineChart, lineKey } from './lineChart.ts';

const drawn = (chart: Partial<LineChart>): string =>
  `${lineChart({
    id: 'reached',
    title: 'Reached',
    description: 'By month',
    places: ['Jun', 'Jul', 'Aug'],
    series: [{ name: 'Within 72 hours', values: [1, 2, 3] }],
    say: (value) => `${value} h`,
    ...chart,
  })}`;
const ofValues = (...values: readonly (number | null)[]) =>
  drawn({ series: [{ name: 'a', values }], places: values.map((_value, n) => `m${n}`) });
const marksIn = (svg: string) => [...svg.matchAll(/class="mark /g)].length;
const lineIn = (svg: string) => /class="line line-1" d="([^"]*)"/.exec(svg)?.[1] ?? '';

describe('a line chart', () => {
  it('says what it is, and names its scale and places', () => {
    const svg = drawn({});
    expect(svg).toContain('role="img" aria-labelledby="reached-title reached-description"');
    expect(svg).toContain('<title id="reached-title">Reached</title>');
    for (const word of ['Jun', 'Jul', 'Aug', '0 h', '3 h']) expect(svg).toContain(`>${word}<`);
  });

  it('carries no style and no script: the policy allows none', () => {
    expect(drawn({})).not.toMatch(/style|<script| on\w+=|fill=|stroke=/);
  });

  it('has a gap where nothing is told, and marks what stands alone', () => {
    const svg = ofValues(4, null, 8, 9, null);
    expect(marksIn(svg)).toBe(3);
    expect(lineIn(svg).match(/M/g)).toHaveLength(2);
  });

  it.each([
    ['nothing at all', []],
    ['one month', [7]],
    ['nothing told', [null, null, null]],
    ['nobody in any month', [0, 0, 0]],
    ['one among gaps', [null, 3, null]],
    ['two years', Array.from({ length: 24 }, (_, n) => n)],
  ])('draws %s within its frame', (_name, values) => {
    const svg = ofValues(...values);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(marksIn(svg)).toBe(values.filter((value) => value !== null).length);
    for (const [, x, y] of svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(96);
      expect(Number(x)).toBeLessThanOrEqual(616);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(236);
    }
  });

  it('names every third of many months, so that words do not run into each other', () => {
    const places = [...ofValues(...Array.from({ length: 24 }, () => 1)).matchAll(/>m\d+</g)];
    expect(places).toHaveLength(8);
  });

  it('draws a band only where both of its ends are told', () => {
    const around = { lower: [1, null, 2], upper: [5, null, null] };
    const svg = drawn({ series: [{ name: 'a', values: [3, 4, 5], around }] });
    const band = /class="band" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(band.match(/M/g)).toHaveLength(1);
  });

  it('keeps to a scale that is given: all of it is a whole', () => {
    const svg = drawn({ top: 1, series: [{ name: 'a', values: [0.5, 1, 0] }] });
    for (const word of ['0 h', '0.5 h', '1 h']) expect(svg).toContain(`>${word}<`);
  });

  it('escapes what it is given, and takes long names into the list beside it', () => {
    const name = `${'Somebody <was> reached '.repeat(9)}& met`;
    const key = `${lineKey({ series: [{ name, values: [] }] })}`;
    expect(key).toContain('&lt;was&gt;');
    expect(key).toContain('&amp; met');
    expect(drawn({ title: '<b>' })).toContain('&lt;b&gt;');
  });
});
