import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/shownItems.ts';
import { pathway } from '../domain/document.ts';
import { offerView } from '../domain/placement/offerView.ts';

export const listOffers = query({
  name: 'list-offers',
  summary: 'Offers to my organisation; those that wait for an answer by when it is due',
  path: '/offers',
  shows: ['offers'],
  by: each(['NGOC', 'NGOW'], eachRow('OFFERED')),
  search: Paging.extend({
    state: z
      .enum(['OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'HANDED_BACK', 'LAPSED'])
      .optional(),
  }),
  answer: pageOf(offerView.schema),
  async run({ search, actor }, tools) {
    const { state } = search;
    const page =
      state === 'OFFERED'
        ? await tools.list(pathway, 'offers', actor.org, search)
        : await tools.list(pathway, 'inbox', state ? `${actor.org}/${state}` : actor.org, search);
    return itemsOfPage(tools, offerView, page);
  },
});
