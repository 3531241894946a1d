import { addMilliseconds, CalendarDate, endOfDay, startOfDay } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { courtRoles } from '../domain/access.ts';
import { courtPathway } from '../domain/courtPathway.ts';
import { HearingView, viewHearing } from '../domain/hearingView.ts';
import { listKey } from '../domain/indexes.ts';
import { itemsOfPage, query } from './query.ts';

export const listHearings = query({
  name: 'list-hearings',
  summary: "The hearings of the caller's court on one day (UTC), by time.",
  path: '/hearings',
  by: courtRoles,
  search: Paging.extend({ on: CalendarDate }),
  answer: pageOf(HearingView),
  async run({ search: { limit, after, on }, actor }, tools) {
    const page = await tools.list(courtPathway, 'hearings', listKey(actor.org), {
      limit,
      after,
      from: startOfDay(on),
      to: addMilliseconds(endOfDay(on), -1),
    });
    return itemsOfPage(page, tools, (state, id) => {
      const hearing = state.hearings[id];
      return hearing && viewHearing(state, hearing, actor);
    });
  },
});
