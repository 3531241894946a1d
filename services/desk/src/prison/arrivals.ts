import { addDaysToDate, CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { drawHeld } from './held.ts';
import { HeldRow, prisonDesk } from './model.ts';

const Search = z.object({
  on: CalendarDate.optional().catch(undefined),
  after: fromPart,
});
type Search = z.infer<typeof Search>;
const many = 50;
/** Days back that the strip shows. */
const shown = 10;

/** Who came into custody on a day, and is here still. */
export const arrivalsPage = page({
  path: '/prison/arrivals',
  roles: prisonDesk,
  nav: { word: 'prison.arrivals.nav' },
  search: Search,
  async ask(asking, _params, { on, after }: Search, { times }) {
    const day = on ?? times.today;
    const { items, next } = await asking.get('prison-program', '/people-held', pageOf(HeldRow), {
      from: day,
      to: day,
      limit: many,
      after,
    });
    const names = await namesIn(asking, items);
    return { day, items, next, names };
  },
  show({ day, items, next, names }, view) {
    const { say, times, here, me } = view;
    return {
      title: say('prison.arrivals.title'),
      heading: say('prison.arrivals.on', { day: times.longDay(day) }),
      lead: say('prison.arrivals.lead', { count: items.length }),
      body: html`${drawStrip(day, view)}${
        me.roles.includes('PREC')
          ? html`<p class="bar at-once"><a class="button" href="/prison/arrivals/do/resolve-person">${moveWord(say, 'resolve-person')}</a></p>`
          : nothing
      }<div data-live="arrivals">${
        items.length === 0
          ? html`<section class="card"><p>${say('prison.arrivals.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((row) =>
              drawHeld(row, names, say('prison.arrivals.at', { at: times.clock(row.since) }), view),
            )}</ul></section>${morePages(here, next, view, { on: day })}`
      }</div>`,
    };
  },
});

/** Today and the days before it. */
function drawStrip(day: CalendarDate, { say, times, here }: View): Html {
  const days = Array.from({ length: shown }, (_, n) => addDaysToDate(times.today, -n));
  const all = days.includes(day) ? days : [...days, day];
  return html`<nav aria-label="${say('prison.arrivals.days')}"><ul class="days">${all.map(
    (one) =>
      html`<li><a href="${addressWith(here, { on: one === times.today ? undefined : one })}"${one === day ? html` aria-current="date"` : nothing}>${one === times.today ? say('prison.arrivals.today') : times.weekDay(one)}</a></li>`,
  )}</ul></nav>`;
}
