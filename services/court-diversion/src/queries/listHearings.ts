import { addMilliseconds, CalendarDate, endOfDay, startOfDay } from '@throughcare/contracts';
import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { takingUp } from '../domain/access/relations.ts';
import { pathway } from '../domain/document.ts';
import { HearingView, hearingView } from '../domain/hearing/view.ts';
import { listKey } from '../domain/lists.ts';

export const listHearings = query({
  name: 'list-hearings',
  summary: "The hearings of the caller's court on one day (UTC), by time.",
  path: '/hearings',
  by: each(['JUDGE', ...takingUp], eachRow('HOLDS_ORDER')),
  search: Paging.extend({ on: CalendarDate }),
  answer: pageOf(HearingView),
  async run({ search: { limit, after, on }, actor }, tools) {
    const page = await tools.list(pathway, 'hearings', listKey(actor.org), {
      limit,
      after,
      from: startOfDay(on),
      to: addMilliseconds(endOfDay(on), -1),
    });
    return itemsOfPage(page, tools, hearingView);
  },
});
