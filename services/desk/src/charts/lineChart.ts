import { type ScaleLinear, type ScalePoint, scaleLinear, scalePoint } from 'd3-scale';
import { area, line, symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { type Html, html, nothing } from '../kernel/html.ts';

/** A number of each month; null where none is told: the line has a gap there. */
export type Numbers = readonly (number | null)[];
export type Series = {
  readonly name: string;
  readonly values: Numbers;
  /** What lies around it: drawn as a band where both ends are told. */
  readonly around?: { readonly lower: Numbers; readonly upper: Numbers };
};
export type LineChart = {
  /** Of the drawing; unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** One short text a place, from left to right. */
  readonly places: readonly string[];
  /** At most three: each has a mark and a dash of its own, so that they are told apart without colour. */
  readonly series: readonly Series[];
  /** The highest value of the scale; left out, what is drawn says it. */
  readonly top?: number;
  /** A value on the scale, in words. */
  readonly say: (value: number) => string;
};

const size = { width: 640, height: 280 } as const;
/** Room for the words of the scale on the left and of places below. */
const edge = { left: 96, right: 24, top: 20, bottom: 44 } as const;
/** More places than this, and only every second, third … has its word. */
const mostWords = 8;
const marks = [symbolCircle, symbolSquare, symbolDiamond] as const;

type Scales = { readonly x: ScalePoint<number>; readonly y: ScaleLinear<number, number> };

/** A line chart as SVG whose look is in the sheet: nothing is styled here, and it says the same without colour. */
export function lineChart(chart: LineChart): Html {
  const scales = scalesOf(chart);
  return html`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${chart.id}-title ${chart.id}-description"><title id="${chart.id}-title">${chart.title}</title><desc id="${chart.id}-description">${chart.description}</desc>
${drawScale(chart, scales)}${drawPlaces(chart, scales)}${chart.series.map((one, nth) => drawSeries(one, nth, scales))}</svg>`;
}

/** What each line is, with its mark, for a list beside the chart. */
export const lineKey = ({ series }: Pick<LineChart, 'series'>): Html =>
  html`<ul class="chart-key">${series.map(
    ({ name }, nth) =>
      html`<li><svg class="chart" viewBox="0 0 44 16" aria-hidden="true" focusable="false"><path class="line line-${nth + 1}" d="M0 8H44"/>${drawMark(22, 8, nth)}</svg> ${name}</li>`,
  )}</ul>`;

function scalesOf({ places, series, top }: LineChart): Scales {
  const drawn = series
    .flatMap(({ values, around }) => [...values, ...(around?.upper ?? [])])
    .filter((value) => value !== null);
  // Where nothing is told, or nothing but zero, there is a scale all the same.
  const highest = top ?? Math.max(1, ...drawn);
  const y = scaleLinear([0, highest], [size.height - edge.bottom, edge.top]);
  return {
    x: scalePoint(
      places.map((_place, n) => n),
      [edge.left, size.width - edge.right],
    ).padding(0.5),
    y: top === undefined ? y.nice(4) : y,
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function drawScale({ say, top }: LineChart, { y }: Scales): Html {
  const steps = top === undefined ? y.ticks(4).filter(Number.isInteger) : [0, top / 2, top];
  return html`<g class="scale">${steps.map(
    (step) =>
      html`<line x1="${edge.left}" x2="${size.width - edge.right}" y1="${rounded(y(step))}" y2="${rounded(y(step))}"/><text x="${edge.left - 12}" y="${rounded(y(step))}" dy="0.35em">${say(step)}</text>`,
  )}</g>`;
}

function drawPlaces({ places }: LineChart, { x }: Scales): Html {
  const every = Math.ceil(places.length / mostWords);
  return html`<g class="places">${places.map((place, n) =>
    n % every === 0
      ? html`<text x="${rounded(x(n) ?? 0)}" y="${size.height - 12}">${place}</text>`
      : nothing,
  )}</g>`;
}

function drawSeries({ values, around }: Series, nth: number, { x, y }: Scales): Html {
  const at = (n: number) => rounded(x(n) ?? 0);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_value, n) => at(n))
    .y((value) => rounded(y(value ?? 0)));
  return html`<g class="series">${around ? drawBand(around, { x, y }) : nothing}<path class="line line-${nth + 1}" d="${path(values) ?? ''}"/>${values.map(
    (value, n) => (value === null ? nothing : drawMark(at(n), rounded(y(value)), nth)),
  )}</g>`;
}

function drawBand({ lower, upper }: NonNullable<Series['around']>, { x, y }: Scales): Html {
  const at = (numbers: Numbers, n: number) => rounded(y(numbers[n] ?? 0));
  const path = area<number | null>()
    .defined((value, n) => value !== null && (upper[n] ?? null) !== null)
    .x((_value, n) => rounded(x(n) ?? 0))
    .y0((_value, n) => at(lower, n))
    .y1((_value, n) => at(upper, n));
  return html`<path class="band" d="${path(lower) ?? ''}"/>`;
}

const drawMark = (x: number, y: number, nth: number): Html =>
  html`<path class="mark mark-${nth + 1}" transform="translate(${x} ${y})" d="${symbol(marks[nth % marks.length], 90)() ?? ''}"/>`;
