import { EntityId } from '@throughcare/contracts';
import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import {
  hears,
  holdsOrder,
  selfOnOrder,
  source,
  takingUp,
  toSomeOrder,
} from '../domain/access/relations.ts';
import { OrderView, orderView } from '../domain/order/view.ts';

export const listPersonOrders = queryAbout({
  name: 'list-person-orders',
  summary: "A person's candidates and orders that this caller may see, the newest last.",
  path: '/people/{pathwayRef}/orders',
  by: {
    JUDGE: toSomeOrder(holdsOrder),
    ...each(takingUp, toSomeOrder(holdsOrder), toSomeOrder(hears)),
    PERSON: toSomeOrder(selfOnOrder),
    IMPORT: toSomeOrder(source),
  },
  search: z.strictObject({
    referralId: EntityId.exactOptional().meta({ description: 'Only the one of this referral' }),
  }),
  answer: z.object({ items: z.array(OrderView) }),
  async run({ search: { referralId } }, tools, record) {
    const items = Object.values(record.state.orders)
      .filter((order) => !referralId || order.referralId === referralId)
      .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
      .flatMap(({ id }) => tools.show(orderView, record, id) ?? []);
    return items.length > 0 ? { items } : refuse.notFound();
  },
});
