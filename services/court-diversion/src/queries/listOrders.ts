import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { takingUp } from '../domain/access/relations.ts';
import { pathway } from '../domain/document.ts';
import { listKey, unheld } from '../domain/lists.ts';
import { orderStates } from '../domain/order/orderState.ts';
import { OrderView, orderView } from '../domain/order/view.ts';

export const listOrders = query({
  name: 'list-orders',
  summary:
    "The orders of the caller's court, or the candidates of its area that no court holds yet.",
  path: '/orders',
  by: {
    JUDGE: eachRow('HOLDS_ORDER'),
    ...each(takingUp, eachRow('HOLDS_ORDER'), eachRow('HEARS')),
  },
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
    return itemsOfPage(await tools.list(pathway, 'orders', key, search), tools, orderView);
  },
});
