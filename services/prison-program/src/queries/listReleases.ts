import { addMilliseconds, CalendarDate, endOfDay, startOfDay } from '@throughcare/contracts';
import { calendarOf, each, eachRow, Paging, pageOfDays, toldBy } from '@throughcare/record';
import { query } from '../bind.ts';
import { prisonRoles } from '../domain/access/relations.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { ReleaseRow, releaseRow } from '../domain/custody/rows.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';

/** Both ends are days of the prison and both are counted; this week is Monday to Sunday of the caller’s calendar. */
export const listReleases = query({
  name: 'releases',
  summary: 'Releases of my prison, expected or recorded, between two days',
  path: '/releases',
  by: each(prisonRoles, eachRow('HOLDS_STAY'), eachRow('HELD_LAST')),
  search: Paging.extend({ from: CalendarDate, to: CalendarDate }),
  answer: pageOfDays(ReleaseRow),
  async run({ search, actor }, tools) {
    const calendar = calendarOf(tools.settings, actor.org);
    const page = await tools.list(pathway, listings.releases, actor.org, {
      limit: search.limit,
      after: search.after,
      from: startOfDay(search.from, calendar.zone),
      // Bounds are inclusive, and a date expected on the next day stands at its first moment.
      to: addMilliseconds(endOfDay(search.to, calendar.zone), -1),
    });
    return { ...(await rowsOfPage(page, tools, pathway, releaseRow)), ...toldBy(calendar) };
  },
});
