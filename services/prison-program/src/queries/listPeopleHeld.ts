import { addMilliseconds, CalendarDate, endOfDay, startOfDay } from '@throughcare/contracts';
import { calendarOf, each, eachRow, Paging, pageOfDays, toldBy } from '@throughcare/record';
import { query } from '../bind.ts';
import { prisonRoles } from '../domain/access/relations.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { HeldRow, heldRow } from '../domain/custody/rows.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';

/** Between two days it tells who came; both are days of the prison and both are counted. */
export const listPeopleHeld = query({
  name: 'people-held',
  summary: 'People whom my prison holds, the longest here first',
  path: '/people-held',
  by: each(prisonRoles, eachRow('HOLDS_STAY')),
  search: Paging.extend({
    from: CalendarDate.optional().meta({
      description: 'Of these, whose stay began on this day or later',
    }),
    to: CalendarDate.optional().meta({
      description: 'Of these, whose stay began on this day or earlier',
    }),
  }),
  answer: pageOfDays(HeldRow),
  async run({ search: { limit, after, from, to }, actor }, tools) {
    const calendar = calendarOf(tools.settings, actor.org);
    const page = await tools.list(pathway, listings.held, actor.org, {
      limit,
      after,
      ...(from && { from: startOfDay(from, calendar.zone) }),
      ...(to && { to: addMilliseconds(endOfDay(to, calendar.zone), -1) }),
    });
    return { ...(await rowsOfPage(page, tools, pathway, heldRow)), ...toldBy(calendar) };
  },
});
