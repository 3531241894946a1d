import { eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/shownItems.ts';
import { pathway } from '../domain/document.ts';
import { placementView } from '../domain/placement/view.ts';

export const listUnplaced = query({
  name: 'list-unplaced',
  summary:
    'People for whom nobody was found so far, in the order in which free places are shared out',
  path: '/unplaced',
  shows: ['unplaced'],
  by: { COORD: eachRow('COORDINATES') },
  search: Paging,
  answer: pageOf(placementView.schema),
  async run({ search }, tools) {
    const key = 'ALL';
    const page = await tools.list(pathway, 'unplaced', key, search);
    return itemsOfPage(tools, placementView, page);
  },
});
