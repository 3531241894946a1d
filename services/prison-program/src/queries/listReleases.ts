import {
  addMilliseconds,
  CalendarDate,
  EntityId,
  endOfDay,
  Instant,
  PathwayRef,
  startOfDay,
} from '@throughcare/contracts';
import { Paging, pageOf, refOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { standingRelease, whereabouts, whereaboutsOf } from '../domain/custody/whereabouts.ts';
import { pathway } from '../domain/document.ts';
import { eachOf, listings, ownPrison } from '../domain/lists.ts';
import { maySee } from '../domain/person/access.ts';
import { needOf } from '../domain/person/need.ts';
import { PackItem } from '../domain/plan/packItems.ts';
import { planStateOf, releaseDateOf, unaccountedItems } from '../domain/plan/state.ts';

const Row = z.object({
  pathwayRef: PathwayRef,
  episodeId: EntityId,
  whereabouts: z.enum(whereabouts),
  expectedOn: CalendarDate.nullable(),
  releasedAt: Instant.nullable(),
  plan: z.enum(['NONE', 'PLAN_STARTED', 'PLAN_READY', 'PACK_ISSUED']),
  unaccounted: z.array(PackItem),
  need: z.enum(['KNOWN', 'NONE', 'UNKNOWN']),
});

/** Both ends are days and both are counted; this week is Monday to Sunday of the caller’s calendar. */
export const listReleases = query({
  name: 'releases',
  summary: 'Releases of my prison, expected or recorded, between two days',
  path: '/releases',
  by: ['PCM', 'PPT', 'PHC', 'PREC'],
  search: Paging.extend({ from: CalendarDate, to: CalendarDate }),
  answer: pageOf(Row),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.releases, ownPrison(actor), {
      limit: search.limit,
      after: search.after,
      from: startOfDay(search.from),
      // Bounds are inclusive, and a date expected on the next day stands at its first moment.
      to: addMilliseconds(endOfDay(search.to), -1),
    });
    return eachOf(page, async ({ id, item }): Promise<z.infer<typeof Row> | undefined> => {
      const state = await tools.read(pathway, id);
      const stay = state?.episodes[item];
      if (!state || !stay || !maySee(state, actor)) return undefined;
      return {
        pathwayRef: refOf(id),
        episodeId: stay.id,
        whereabouts: whereaboutsOf(stay),
        expectedOn: releaseDateOf(stay.plan),
        releasedAt: standingRelease(stay)?.releasedAt ?? null,
        plan: planStateOf(stay.plan),
        unaccounted: [...unaccountedItems(stay.plan)],
        need: needOf(state),
      };
    });
  },
});
