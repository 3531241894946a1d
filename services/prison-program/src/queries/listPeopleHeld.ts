import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf, refOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { whereabouts, whereaboutsOf } from '../domain/custody/whereabouts.ts';
import { pathway } from '../domain/document.ts';
import { eachOf, listings, ownPrison } from '../domain/lists.ts';
import { maySee } from '../domain/person/access.ts';
import { haltOf } from '../domain/person/halt.ts';
import { needOf } from '../domain/person/need.ts';

const Held = z.object({
  pathwayRef: PathwayRef,
  episodeId: EntityId,
  whereabouts: z.enum(whereabouts),
  since: Instant,
  need: z.enum(['KNOWN', 'NONE', 'UNKNOWN']),
  halt: z.enum(['STOPPED', 'OUTREACH_STOPPED', 'PAUSED']).nullable(),
});

export const listPeopleHeld = query({
  name: 'people-held',
  summary: 'People whom my prison holds, the longest here first',
  path: '/people-held',
  by: ['PCM', 'PPT', 'PHC', 'PREC'],
  search: Paging,
  answer: pageOf(Held),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.held, ownPrison(actor), search);
    return eachOf(page, async ({ id, item }): Promise<z.infer<typeof Held> | undefined> => {
      const state = await tools.read(pathway, id);
      const stay = state?.episodes[item];
      if (!state || !stay || !maySee(state, actor)) return undefined;
      return {
        pathwayRef: refOf(id),
        episodeId: stay.id,
        whereabouts: whereaboutsOf(stay),
        since: stay.since,
        need: needOf(state),
        halt: haltOf(state),
      };
    });
  },
});
