import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { courtRoles } from '../domain/access/knows.ts';
import { pathway } from '../domain/document.ts';
import { listKey, unheld } from '../domain/lists.ts';
import { orderStates } from '../domain/order/orderState.ts';
import { OrderView, viewOrder } from '../domain/order/view.ts';

export const listOrders = query({
  name: 'list-orders',
  summary: "The orders of the caller's court, or the candidates that no court holds yet.",
  path: '/orders',
  by: courtRoles,
  search: Paging.extend({
    state: z.enum(orderStates).exactOptional(),
    held: z.enum(['MINE', 'NOBODYS']).default('MINE').meta({
      description: "MINE: of the caller's court; NOBODYS: not taken up yet",
    }),
  }),
  answer: pageOf(OrderView),
  async run({ search, actor }, tools) {
    const court = search.held === 'MINE' ? actor.org : unheld;
    const key = search.state ? listKey(court, search.state) : listKey(court);
    const page = await tools.list(pathway, 'orders', key, search);
    return itemsOfPage(page, tools, (state, id) => {
      const order = state.orders[id];
      return order && viewOrder(state, order, actor);
    });
  },
});
