import { refuse } from '@throughcare/record';
import { query } from '../bind.ts';
import { courtRoles } from '../domain/access/knows.ts';
import { pathway } from '../domain/document.ts';
import { OrderView, viewOrder } from '../domain/order/view.ts';

export const getOrder = query({
  name: 'get-order',
  summary: 'One candidate or order, with what this caller may see of it.',
  path: '/people/{pathwayRef}/orders/{orderId}',
  by: [...courtRoles, 'ASSR', 'IMPORT'],
  answer: OrderView,
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: `order ${params.orderId}` }),
  async run({ params, actor }, tools) {
    const state = await tools.read(pathway, params.pathwayRef);
    const order = state?.orders[params.orderId];
    return (state && order && viewOrder(state, order, actor)) ?? refuse.notFound();
  },
});
