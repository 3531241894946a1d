import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { itemsOfPage } from '../domain/access/shownItem.ts';
import { pathway } from '../domain/document.ts';
import { views } from '../domain/views.ts';

export const listEpisodes = query({
  name: 'list-treatment-episodes',
  summary: 'Treatment episodes of my organisation, requests for places included',
  path: '/treatment-episodes',
  by: ['PROV'],
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
  answer: pageOf(schemaOf(views, 'episode')),
  async run({ search, actor }, tools) {
    const key = search.state ? `${actor.org}/${search.state}` : actor.org;
    const page = await tools.list(pathway, 'provider-episodes', key, search);
    return itemsOfPage(tools, 'episode', page, actor);
  },
});
