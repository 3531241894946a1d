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
  shows: ['episodes', 'enquiries'],
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
        'VOLUNTARY',
      ])
      .optional(),
    open: z.stringbool().optional().meta({
      description: 'True: those that ask something of my organisation; instead of `state`',
    }),
    asked: z.stringbool().optional().meta({
      description: 'True: those about which the court asks and has no answer; instead of `state`',
    }),
  }),
  answer: pageOf(episodeView.schema),
  async run({ search, actor }, tools) {
    const { asked, open, state } = search;
    const work = asked ? 'enquiries' : open ? 'episodes' : null;
    const page = work
      ? await tools.list(pathway, work, actor.org, search)
      : await tools.list(
          pathway,
          'provider-episodes',
          state ? `${actor.org}/${state}` : actor.org,
          search,
        );
    return itemsOfPage(tools, episodeView, page);
  },
});
