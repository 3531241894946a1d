import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { itemsOfPage } from '../domain/access/shownItem.ts';
import { pathway } from '../domain/document.ts';
import { views } from '../domain/views.ts';

export const listOffers = query({
  name: 'list-offers',
  summary: 'Offers to my organisation',
  path: '/offers',
  by: ['NGOC', 'NGOW'],
  search: Paging.extend({
    state: z
      .enum(['OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'HANDED_BACK', 'LAPSED'])
      .optional(),
  }),
  answer: pageOf(schemaOf(views, 'offer')),
  async run({ search, actor }, tools) {
    const key = search.state ? `${actor.org}/${search.state}` : actor.org;
    const page = await tools.list(pathway, 'inbox', key, search);
    return itemsOfPage(tools, 'offer', page, actor);
  },
});
