import { addDaysToDate, type CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { prisonDesk, ReleaseRow } from './model.ts';
import { drawReleaseRow, isPacked } from './releaseRow.ts';

const allWeeks = ['0', '1', '4', '12'] as const;
const lists = ['TO_PREPARE', 'PASSED'] as const;
const Search = z.object({
  weeks: z.enum(allWeeks).optional().catch(undefined),
  list: z.enum(lists).optional().catch(undefined),
  after: fromPart,
});
type Search = z.infer<typeof Search>;

/** Days back that what has passed goes. */
const back = 28;
const many = 100;

/** Who leaves, day by day: what the pack lacks, and who waits for them outside. */
export const releasesPage = page({
  path: '/prison/releases',
  roles: prisonDesk,
  nav: { word: 'prison.releases.nav' },
  search: Search,
  async ask(asking, _params, search: Search, { times: { today } }) {
    const { weeks = '12', list, after } = search;
    const ask = (path: string, days: object = {}) =>
      asking.get('prison-program', path, pageOf(ReleaseRow), { limit: many, after, ...days });
    const found =
      list === 'TO_PREPARE'
        ? ask('/release-preparation')
        : list === 'PASSED'
          ? ask('/releases', { from: addDaysToDate(today, -back), to: addDaysToDate(today, -1) })
          : ask('/releases', { from: today, to: addDaysToDate(today, Number(weeks) * 7) });
    const { items, next } = await found;
    const names = await namesIn(asking, items);
    return { items, next, names, search };
  },
  show({ items, next, names, search }, view) {
    const { say, here } = view;
    const { after: _after, ...chosen } = search;
    return {
      title: say('prison.releases.title'),
      heading: headingOf(search, view),
      lead: leadOf(items, next !== null, view),
      body: html`${drawTabs(search, view)}<div data-live="releases">${
        items.length === 0
          ? html`<section class="card"><p>${say(noneWord(search))}</p></section>`
          : drawDays(items, names, view)
      }${morePages(here, next, view, chosen)}</div>`,
    };
  },
});

type Names = ReadonlyMap<string, string>;

function headingOf({ list, weeks = '12' }: Search, { say }: View): string {
  if (list === 'TO_PREPARE') return say('prison.releases.toPrepare');
  if (list === 'PASSED') return say('prison.releases.passed');
  return say('prison.releases.in', { weeks: Number(weeks) });
}

/** How the list stands, in a sentence: how many, and for whom today something is missing. */
function leadOf(items: readonly ReleaseRow[], more: boolean, { say, times }: View): string {
  const today = items.filter(
    ({ expectedOn, releasedAt }) => expectedOn === times.today && !releasedAt,
  );
  return say('prison.releases.lead', {
    count: items.length,
    more: more ? 'yes' : 'no',
    bare: today.filter((row) => !isPacked(row)).length,
    unplaced: items.filter(({ unplaced }) => unplaced).length,
  });
}

const noneWord = ({ list, weeks = '12' }: Search) =>
  list === 'TO_PREPARE'
    ? 'prison.releases.noneToPrepare'
    : list === 'PASSED'
      ? 'prison.releases.nonePassed'
      : weeks === '12'
        ? 'prison.releases.noneAhead'
        : 'prison.releases.noneSooner';

const tabs = [
  ...allWeeks.map((weeks) => ({ weeks, search: { weeks: weeks === '12' ? undefined : weeks } })),
  { list: 'TO_PREPARE', search: { list: 'TO_PREPARE' } },
  { list: 'PASSED', search: { list: 'PASSED' } },
] as const;

/** From today to twelve weeks, everybody whose way out is to be prepared, and what has passed. */
const drawTabs = ({ weeks, list }: Search, { say, here }: View): Html =>
  html`<nav aria-label="${say('prison.releases.tabs')}"><ul class="days">${tabs.map((tab) => {
    const isChosen = 'list' in tab ? tab.list === list : !list && tab.weeks === (weeks ?? '12');
    const word =
      'list' in tab
        ? say(tab.list === 'PASSED' ? 'prison.releases.passedTab' : 'prison.releases.toPrepareTab')
        : say('prison.releases.tab', { weeks: Number(tab.weeks) });
    return html`<li><a href="${addressWith(here, tab.search)}"${isChosen ? html` aria-current="page"` : nothing}>${word}</a></li>`;
  })}</ul></nav>`;

const dayOf = ({ expectedOn, releasedAt }: ReleaseRow, { times }: View): CalendarDate | null =>
  releasedAt ? times.dayOf(releasedAt) : (expectedOn ?? null);

/** Each day once, in the order in which the list came. */
function drawDays(items: readonly ReleaseRow[], names: Names, view: View): Html {
  const { say, times } = view;
  const days = Map.groupBy(items, (row) => dayOf(row, view));
  const nameOf = (day: CalendarDate | null) => {
    if (day === null) return say('prison.releases.undated');
    return times.daysAway(day) === 0
      ? say('prison.day.today', { day: times.longDay(day) })
      : times.longDay(day);
  };
  return html`<section class="card list" aria-labelledby="by-day"><h2 id="by-day">${say('prison.releases.byDay')}</h2>${[
    ...days,
  ].map(
    ([day, rows]) =>
      html`<h3 class="day">${nameOf(day)}</h3><ul>${rows.map((row) => drawReleaseRow(row, names, view))}</ul>`,
  )}</section>`;
}
