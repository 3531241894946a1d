import { addMilliseconds, CalendarDate, endOfDay, startOfDay } from '@throughcare/contracts';
import { calendarOf, each, eachRow, Paging, pageOfDays, toldBy } from '@throughcare/record';
import type { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { takingUp } from '../domain/access/relations.ts';
import { pathway } from '../domain/document.ts';
import { HearingView, hearingView } from '../domain/hearing/view.ts';
import { listKey } from '../domain/lists.ts';

type Rows = { items: HearingView[]; next: string | null };

export const listHearings = query({
  name: 'list-hearings',
  summary: "The hearings of the caller's court on one of its days, by time.",
  path: '/hearings',
  by: each(['JUDGE', ...takingUp], eachRow('HOLDS_ORDER')),
  search: Paging.extend({ on: CalendarDate }),
  answer: pageOfDays<z.ZodType<HearingView>>(HearingView),
  async run({ search: { limit, after, on }, actor }, tools) {
    const calendar = calendarOf(tools.settings, actor.org);
    const page = await tools.list(pathway, 'hearings', listKey(actor.org), {
      limit,
      after,
      from: startOfDay(on, calendar.zone),
      to: addMilliseconds(endOfDay(on, calendar.zone), -1),
    });
    const { items, next }: Rows = await itemsOfPage(page, tools, hearingView);
    return { items, next, ...toldBy(calendar) };
  },
});
