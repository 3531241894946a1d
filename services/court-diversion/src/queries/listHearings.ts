import {
  addDaysToDate,
  addMilliseconds,
  CalendarDate,
  endOfDay,
  startOfDay,
} from '@throughcare/contracts';
import { calendarOf, each, eachRow, Paging, pageOfDays, toldBy } from '@throughcare/record';
import type { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { takingUp } from '../domain/access/relations.ts';
import { pathway } from '../domain/document.ts';
import { HearingView, hearingView } from '../domain/hearing/view.ts';
import { listKey } from '../domain/lists.ts';

type Rows = { items: HearingView[]; next: string | null };

/** A quarter of a year: more is no calendar that anybody looks at. */
const mostDays = 92;

const Search = Paging.extend({
  on: CalendarDate.optional().meta({ description: 'One day; instead of `from` and `to`' }),
  from: CalendarDate.optional().meta({ description: 'The first day' }),
  to: CalendarDate.optional().meta({ description: `The last day, of ${mostDays} at the most` }),
})
  .refine(
    ({ on, from, to }) =>
      on === undefined
        ? from !== undefined && to !== undefined
        : from === undefined && to === undefined,
    { path: ['on'], message: 'takes one day, or else `from` and `to` are given' },
  )
  .refine(
    ({ from, to }) =>
      from === undefined || to === undefined || (from <= to && to < addDaysToDate(from, mostDays)),
    { path: ['to'], message: `takes a day from \`from\` on, and ${mostDays} days at the most` },
  );

export const listHearings = query({
  name: 'list-hearings',
  summary:
    "The hearings of the caller's court on one of its days, or from one to another, by time.",
  path: '/hearings',
  by: each(['JUDGE', ...takingUp], eachRow('HOLDS_ORDER')),
  search: Search,
  answer: pageOfDays<z.ZodType<HearingView>>(HearingView),
  async run({ search, actor }, tools) {
    const { limit, after, on } = search;
    const calendar = calendarOf(tools.settings, actor.org);
    const from = (on ?? search.from) as CalendarDate;
    const to = (on ?? search.to) as CalendarDate;
    const page = await tools.list(pathway, 'hearings', listKey(actor.org), {
      limit,
      after,
      from: startOfDay(from, calendar.zone),
      to: addMilliseconds(endOfDay(to, calendar.zone), -1),
    });
    const { items, next }: Rows = await itemsOfPage(page, tools, hearingView);
    return { items, next, ...toldBy(calendar) };
  },
});
