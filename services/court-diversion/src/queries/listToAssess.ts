import { eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { pathway } from '../domain/document.ts';
import { listKey } from '../domain/lists.ts';
import { OrderView, orderView } from '../domain/order/view.ts';

/** Where an assessor finds the candidates that wait for the clinical screen. */
export const listToAssess = query({
  name: 'list-to-assess',
  summary: "Candidates that wait for the clinical screen by the caller's organisation.",
  path: '/to-assess',
  shows: ['to-assess'],
  by: { ASSR: [eachRow('ASSIGNED'), eachRow('HOLDS_ORDER')] },
  search: Paging,
  answer: pageOf(OrderView),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, 'to-assess', listKey(actor.org), search);
    return itemsOfPage(page, tools, orderView);
  },
});
