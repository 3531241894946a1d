import { type LineChart, lineChart, lineKey } from '../charts/lineChart.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import type { Indicators, ShareOfMonth, Spread, Told } from './indicatorsModel.ts';

type Ask = Pick<View, 'say'>;

/** A table as rows of texts, the first column of which names the row. */
type Table = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** One indicator: what it says in a picture, and the same in a table beside it. */
export type Figure = {
  readonly id: string;
  readonly heading: string;
  readonly lead: string;
  /** Where nothing was counted in any month: what would fill it. */
  readonly empty: string | null;
  readonly chart: Omit<LineChart, 'id' | 'title' | 'description' | 'places'>;
  readonly table: Table;
};

/** The middle of a month: in every time zone it is in that month. */
const middle = (month: string): number => Date.parse(`${month}-15T12:00:00.000Z`);
export const monthSaid = (month: string, { say }: Ask): string =>
  say('city.figures.month', { at: middle(month) });
const shortMonth = (month: string, { say }: Ask): string =>
  say('city.figures.shortMonth', { at: middle(month) });
/** Names a row of a table. */
const rowMonth = (month: string, { say }: Ask): string =>
  say('city.figures.rowMonth', { at: middle(month) });

/** A whole that is not told is of 1 to 4; a part may be more, and is hidden for what it would give away. */
const wholeSaid = ({ count }: Told, { say }: Ask): string =>
  count === null ? say('city.figures.few') : say('city.figures.count', { count });
const partSaid = ({ count }: Told, { say }: Ask): string =>
  count === null ? say('city.figures.notShown') : say('city.figures.count', { count });

const isEmpty = (counts: readonly Told[]): boolean => counts.every(({ count }) => count === 0);

/** How long something took: the middle, and a band in which half of all lie. */
const spread = (months: readonly Spread[], { say }: Ask): Figure['chart']['series'] => [
  {
    name: say('city.figures.median'),
    values: months.map(({ median }) => median),
    around: {
      lower: months.map(({ lower }) => lower),
      upper: months.map(({ upper }) => upper),
    },
  },
];

const spreadColumns = ({ say }: Ask): readonly string[] => [
  say('city.figures.median'),
  say('city.figures.middleHalf'),
];
const spreadCells = ({ lower, median, upper }: Spread, { say }: Ask): readonly string[] =>
  lower === null || median === null || upper === null
    ? ['–', '–']
    : [say('city.figures.count', { count: median }), say('city.figures.range', { lower, upper })];

/** Waiting at one hop of the way. */
export function waitFigure({ hop, unit, months }: Indicators['waits'][number], ask: Ask): Figure {
  const { say } = ask;
  return {
    id: `wait-${hop.toLowerCase().replaceAll('_', '-')}`,
    heading: sayCode(say, 'hop', hop),
    lead: sayCode(say, 'hopLead', hop),
    empty: isEmpty(months) ? say('city.figures.noneWaited') : null,
    chart: {
      series: spread(months, ask),
      say: (value) => say(units[unit], { count: value }),
    },
    table: {
      caption: say('city.figures.waitTable', { what: sayCode(say, 'hop', hop), unit: unit }),
      columns: [say('city.figures.monthColumn'), say('city.figures.ended'), ...spreadColumns(ask)],
      rows: months.map((one) => [
        rowMonth(one.month, ask),
        wholeSaid(one, ask),
        ...spreadCells(one, ask),
      ]),
    },
  };
}

const units = { HOURS: 'city.figures.hours', DAYS: 'city.figures.days' } as const;

/** What part of a whole: null where either is not told, or where there is no whole. */
const shareOf = ({ of, parts }: ShareOfMonth, code: string): number | null => {
  const part = parts.find((one) => one.code === code)?.count ?? null;
  return part === null || of.count === null || of.count === 0 ? null : part / of.count;
};

/** Parts of a whole, as shares in the picture and as counts in the table. */
export function shareFigure({ share, months }: Indicators['shares'][number], ask: Ask): Figure {
  const { say } = ask;
  const codes = (months[0]?.parts ?? []).map(({ code }) => code).toReversed();
  return {
    id: `share-${share.toLowerCase().replaceAll('_', '-')}`,
    heading: sayCode(say, 'share', share),
    lead: sayCode(say, 'shareLead', share),
    empty: isEmpty(months.map(({ of }) => of)) ? sayCode(say, 'shareEmpty', share) : null,
    chart: {
      series: codes.map((code) => ({
        name: sayCode(say, 'sharePart', code),
        values: months.map((month) => shareOf(month, code)),
      })),
      top: 1,
      say: (value) => say('city.figures.percent', { share: value }),
    },
    table: {
      caption: say('city.figures.shareTable', { what: sayCode(say, 'share', share) }),
      columns: [
        say('city.figures.monthColumn'),
        sayCode(say, 'shareWhole', share),
        ...codes.map((code) => sayCode(say, 'sharePart', code)),
      ],
      rows: months.map((one) => [
        rowMonth(one.month, ask),
        wholeSaid(one.of, ask),
        ...codes.map((code) =>
          partSaid(one.parts.find((part) => part.code === code) ?? notTold, ask),
        ),
      ]),
    },
  };
}

const notTold: Told = { count: null, suppressed: true };

/** Hours to the first contact, of those who were reached. */
export function contactHours(months: readonly ShareOfMonth[], ask: Ask): Figure {
  const { say } = ask;
  const reached = months.map(({ parts }) => parts.find(({ code }) => code === 'D7') ?? notTold);
  return {
    id: 'contact-hours',
    heading: say('city.figures.contactHours'),
    lead: say('city.figures.contactHoursLead'),
    empty: isEmpty(reached) ? say('city.figures.noneReached') : null,
    chart: {
      series: spread(
        months.map(({ hours }) => hours),
        ask,
      ),
      say: (value) => say('city.figures.hours', { count: value }),
    },
    table: {
      caption: say('city.figures.contactTable'),
      columns: [
        say('city.figures.monthColumn'),
        say('city.figures.reached'),
        ...spreadColumns(ask),
      ],
      rows: months.map(({ month, hours }, n) => [
        rowMonth(month, ask),
        partSaid(reached[n] ?? notTold, ask),
        ...spreadCells(hours, ask),
      ]),
    },
  };
}

export function drawFigure(figure: Figure, months: readonly string[], ask: Ask): Html {
  const { id, heading, lead, empty, chart, table } = figure;
  const { say } = ask;
  if (empty !== null)
    return html`<section class="card" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2><p>${empty}</p></section>`;
  const isTold = chart.series.some(({ values }) => values.some((value) => value !== null));
  const whole: LineChart = {
    ...chart,
    id: `${id}-chart`,
    title: heading,
    description: say('city.figures.description'),
    places: months.map((month) => shortMonth(month, ask)),
  };
  return html`<section class="card figure" aria-labelledby="${id}"><div><h2 id="${id}">${heading}</h2><p class="soft">${lead}</p>${
    isTold
      ? html`${lineChart(whole)}${lineKey(whole)}${
          chart.series.some(({ around }) => around)
            ? html`<p class="soft small">${say('city.figures.band')}</p>`
            : nothing
        }`
      : html`<p>${say('city.figures.tooFew')}</p>`
  }</div>${drawTable(table)}</section>`;
}

const drawTable = ({ caption, columns, rows }: Table): Html =>
  html`<table class="numbers"><caption>${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
