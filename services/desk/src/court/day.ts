import { addDaysToDate, CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { type Hearing, hearingsBetween } from './hearing.ts';
import { drawHearings } from './hearingList.ts';
import { courtRoles, type Order, Orders } from './order.ts';
import { drawOrderRow, type Names, nextDate } from './orderRow.ts';

const Search = z.object({ on: CalendarDate.optional().catch(undefined) });

/** How far ahead the next day with hearings is looked for. */
const ahead = 90;

/** A day of the court: what has not started on top, then its hearings by time. */
export const dayPage = page({
  path: '/court/day',
  roles: courtRoles,
  nav: { word: 'court.day.nav' },
  search: Search,
  async ask(asking, _params, { on }: z.infer<typeof Search>, { times }) {
    const day = on ?? times.today;
    const [overdue, hearings] = await Promise.all([
      asking.get('court-diversion', '/orders', Orders, { state: 'START_OVERDUE', limit: 20 }),
      hearingsBetween(asking, day, day),
    ]);
    const set = hearings.filter(({ state }) => state !== 'CANCELLED');
    const next =
      set.length > 0
        ? undefined
        : (
            await hearingsBetween(asking, addDaysToDate(day, 1), addDaysToDate(day, ahead)).catch(
              () => [],
            )
          ).find(({ state }) => state === 'SCHEDULED');
    const names = await namesIn(asking, [...overdue.items, ...set]);
    return { day, overdue, hearings: set, next, names };
  },
  show({ day, overdue: { items, next: moreLate }, hearings, next, names }, view) {
    const { say, times } = view;
    return {
      title: say('court.day.title'),
      heading: times.longDay(day),
      lead: say('court.day.lead', { hearings: hearings.length, late: items.length }),
      body: html`${strip(day, view)}<div data-live="day">${notStarted(items, moreLate, names, view)}
${hearings.length === 0 ? noHearings(next, view) : drawHearings(say('court.day.hearings'), hearings, names, view)}</div>`,
    };
  },
});

function notStarted(items: readonly Order[], more: string | null, names: Names, view: View): Html {
  const { say } = view;
  if (items.length === 0) return nothing;
  return html`<section class="card list" aria-labelledby="late"><h2 id="late">${say('court.day.notStarted')} <span class="count late">${items.length}${more ? '+' : ''}</span></h2><ul>${items.map(
    (one) => drawOrderRow(one, names, view, nextDate(one, view), { untold: true }),
  )}</ul>${more ? html`<p><a href="/court/orders?state=START_OVERDUE">${say('court.more')}</a></p>` : nothing}</section>`;
}

function noHearings(next: Hearing | undefined, { say, times }: View): Html {
  if (!next) return html`<section class="card"><p>${say('court.day.noneAhead')}</p></section>`;
  const on = times.dayOf(next.at);
  return html`<section class="card"><p>${say('court.day.none')} <a href="/court/day?on=${on}">${say('court.day.next', { day: times.longDay(on) })}</a></p></section>`;
}

/** Two days back, a week ahead. */
function strip(day: CalendarDate, { say, times, here }: View): Html {
  const days = Array.from({ length: 10 }, (_, n) => addDaysToDate(day, n - 2));
  return html`<nav aria-label="${say('court.day.strip')}"><ul class="days">${
    days.includes(times.today)
      ? nothing
      : html`<li><a href="${here}">${say('court.day.today')}</a></li>`
  }${days.map(
    (one) =>
      html`<li><a href="${here}?on=${one}"${one === day ? html` aria-current="date"` : nothing}>${one === times.today ? say('court.day.today') : times.weekDay(one)}</a></li>`,
  )}</ul></nav>`;
}
