import { EntityId } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { courtRoles } from '../domain/access/knows.ts';
import { pathway } from '../domain/document.ts';
import { OrderView, viewOrder } from '../domain/order/view.ts';

export const listPersonOrders = query({
  name: 'list-person-orders',
  summary: "A person's candidates and orders that this caller may see, the newest last.",
  path: '/people/{pathwayRef}/orders',
  by: [...courtRoles, 'IMPORT'],
  search: z.strictObject({
    referralId: EntityId.exactOptional().meta({ description: 'Only the one of this referral' }),
  }),
  answer: z.object({ items: z.array(OrderView) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'orders' }),
  async run({ params, search, actor }, tools) {
    const state = await tools.read(pathway, params.pathwayRef);
    const items = Object.values(state?.orders ?? {})
      .filter((order) => !search.referralId || order.referralId === search.referralId)
      .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
      .flatMap((order) => (state && viewOrder(state, order, actor)) ?? []);
    return items.length > 0 ? { items } : refuse.notFound();
  },
});
