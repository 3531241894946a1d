import { Paging, pageOf } from '@throughcare/record';
import { courtPathway } from '../domain/courtPathway.ts';
import { listKey } from '../domain/indexes.ts';
import { OrderView, viewOrder } from '../domain/orderView.ts';
import { itemsOfPage, query } from './query.ts';

/** Where an assessor finds the candidates that wait for the clinical screen. */
export const listToAssess = query({
  name: 'list-to-assess',
  summary: "Candidates that wait for the clinical screen by the caller's organisation.",
  path: '/to-assess',
  by: ['ASSR'],
  search: Paging,
  answer: pageOf(OrderView),
  async run({ search, actor }, tools) {
    const page = await tools.list(courtPathway, 'to-assess', listKey(actor.org), search);
    return itemsOfPage(page, tools, (state, id) => {
      const order = state.orders[id];
      return order && viewOrder(state, order, actor);
    });
  },
});
