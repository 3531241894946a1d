import { thing } from '../forms/thing.ts';
import { nameOf } from '../kernel/names.ts';
import { orderForms } from './forms.ts';
import { courtAndAssessors, Order, orderAddress } from './order.ts';
import { factsOf } from './orderFacts.ts';

/** A candidate or an order, and everything that may be done with it. */
export const orderThing = thing<Order>({
  path: '/court/orders/:pathwayRef/:orderId',
  roles: courtAndAssessors,
  service: 'court-diversion',
  reads: '/people/:pathwayRef/orders/:orderId',
  answer: Order as never,
  actions: ({ actions }) => actions,
  async name({ pathwayRef, order }, { say }, _params, asking) {
    const name = await nameOf(asking, pathwayRef, { say });
    return order ? `${name} · ${say('court.order.number', { number: order.orderNumber })}` : name;
  },
  facts: factsOf,
  home: (order) => orderAddress(order),
  forms: orderForms,
});
