import { Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { itemsOfPage } from '../domain/access/shownItem.ts';
import { pathway } from '../domain/document.ts';
import { views } from '../domain/views.ts';

export const listUnplaced = query({
  name: 'list-unplaced',
  summary: 'People for whom nobody was found, the longest waiting first',
  path: '/unplaced',
  by: ['COORD'],
  search: Paging,
  answer: pageOf(schemaOf(views, 'placement')),
  async run({ search, actor }, tools) {
    const key = 'ALL';
    const page = await tools.list(pathway, 'unplaced', key, search);
    return itemsOfPage(tools, 'placement', page, actor);
  },
});
