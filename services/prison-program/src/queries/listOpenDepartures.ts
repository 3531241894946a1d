import { CalendarDate, EntityId, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf, refOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { openDeparture } from '../domain/custody/whereabouts.ts';
import { pathway } from '../domain/document.ts';
import { eachOf, listings, ownPrison } from '../domain/lists.ts';
import { maySee } from '../domain/person/access.ts';

const Row = z.object({
  pathwayRef: PathwayRef,
  episodeId: EntityId,
  windowFrom: CalendarDate,
  windowTo: CalendarDate,
});

export const listOpenDepartures = query({
  name: 'open-departures',
  summary: 'Departures that a roster suggests and nobody settled yet, the oldest first',
  path: '/open-departures',
  by: ['PREC', 'PCM'],
  search: Paging,
  answer: pageOf(Row),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.departures, ownPrison(actor), search);
    return eachOf(page, async ({ id, item }): Promise<z.infer<typeof Row> | undefined> => {
      const state = await tools.read(pathway, id);
      const stay = state?.episodes[item];
      const departure = stay && openDeparture(stay);
      if (!state || !departure || !maySee(state, actor)) return undefined;
      const { windowFrom, windowTo } = departure;
      return { pathwayRef: refOf(id), episodeId: stay.id, windowFrom, windowTo };
    });
  },
});
