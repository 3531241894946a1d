import { addDaysToDate, CalendarDate, instant } from '@throughcare/contracts';
import { z } from 'zod';
import { html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { type Hearing, hearingSaid, hearingsBetween } from './hearing.ts';
import { drawHearings } from './hearingList.ts';
import { calendarOf } from './iCalendar.ts';
import { courtRoles } from './order.ts';

const Search = z.object({ from: CalendarDate.optional().catch(undefined) });

/** Days that one page shows, and that a calendar program is given. */
const shown = 28;
const given = { before: 28, ahead: 62 } as const;
/** Minutes that a hearing takes in a calendar, since none says how long it will be. */
const minutes = 30;

/** Four weeks of hearings, day by day. */
export const calendarPage = page({
  path: '/court/calendar',
  roles: courtRoles,
  nav: { word: 'court.calendar.nav' },
  search: Search,
  async ask(asking, _params, { from = undefined }: z.infer<typeof Search>, { times }) {
    const first = from ?? times.today;
    const all = await hearingsBetween(asking, first, addDaysToDate(first, shown - 1));
    const hearings = all.filter(({ state }) => state !== 'CANCELLED');
    const names = await namesIn(asking, hearings);
    return { first, hearings, names };
  },
  show({ first, hearings, names }, view) {
    const { say, times, here } = view;
    const last = addDaysToDate(first, shown - 1);
    const days = Map.groupBy(hearings, ({ at }) => times.dayOf(at));
    const to = (days: number) => `${here}?from=${addDaysToDate(first, days)}`;
    return {
      title: say('court.calendar.title'),
      lead: say('court.calendar.lead', {
        count: hearings.length,
        from: times.day(first),
        to: times.day(last),
      }),
      body: html`<nav aria-label="${say('court.calendar.weeks')}"><ul class="days"><li><a href="${to(-shown)}">${say('court.calendar.before')}</a></li>${first === times.today ? nothing : html`<li><a href="${here}">${say('court.calendar.fromToday')}</a></li>`}<li><a href="${to(shown)}">${say('court.calendar.after')}</a></li></ul></nav>
${
  hearings.length === 0
    ? html`<section class="card"><p>${say('court.calendar.none')}</p></section>`
    : [...days].map(([day, its]) => drawHearings(times.longDay(day), its, names, view))
}
<p class="screen"><a href="/court/calendar.ics">${say('court.calendar.file')}</a> <span class="soft small">${say('court.calendar.fileHint')}</span></p>`,
    };
  },
});

/** The same for a calendar program: times, kinds and rooms, and nobody in it. */
export const calendarFile = page({
  path: '/court/calendar.ics',
  roles: courtRoles,
  ask: (asking, _params, _search, { times }) =>
    hearingsBetween(
      asking,
      addDaysToDate(times.today, -given.before),
      addDaysToDate(times.today, given.ahead),
    ),
  show(hearings: readonly Hearing[], { say, times }) {
    return {
      file: {
        type: 'text/calendar; charset=utf-8',
        name: 'hearings.ics',
        text: calendarOf(
          say('court.calendar.title'),
          hearings.map((one) => ({
            uid: `${one.hearingId}@throughcare`,
            from: one.at,
            to: instant(Date.parse(one.at) + minutes * 60_000),
            summary: hearingSaid({ ...one, judge: null }, { say }),
            cancelled: one.state === 'CANCELLED',
          })),
          times.now,
        ),
      },
    };
  },
});
