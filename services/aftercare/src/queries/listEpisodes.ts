import { eachRow, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/shownItems.ts';
import { pathway } from '../domain/document.ts';
import { episodeView } from '../domain/treatment/view.ts';

export const listEpisodes = query({
  name: 'list-treatment-episodes',
  summary: 'Treatment episodes of my organisation, requests for places included',
  path: '/treatment-episodes',
  by: { PROV: eachRow('TREATS') },
  search: Paging.extend({
    state: z
      .enum([
        'PLACE_REQUESTED',
        'CONFIRMED',
        'REFUSED',
        'STARTED',
        'BROKEN_OFF',
        'RESUMED',
        'ENDED',
        'CLOSED',
      ])
      .optional(),
  }),
  answer: pageOf(episodeView.schema),
  async run({ search, actor }, tools) {
    const key = search.state ? `${actor.org}/${search.state}` : actor.org;
    const page = await tools.list(pathway, 'provider-episodes', key, search);
    return itemsOfPage(tools, episodeView, page);
  },
});
