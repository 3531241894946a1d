import { refuse, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { courtStaff, ownStatement, relationsOf } from '../domain/access/relations.ts';
import { OrderView, orderView } from '../domain/order/view.ts';

const { ASSR, IMPORT, PERSON } = relationsOf;

export const getOrder = queryAbout({
  name: 'get-order',
  summary: 'One candidate or order: what this caller may see of it, and do with it now',
  path: '/people/{pathwayRef}/orders/{orderId}',
  by: { ...courtStaff, ASSR: [...ASSR, ownStatement], PERSON, IMPORT },
  answer: withActions(OrderView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(orderView, record, params.orderId) ?? refuse.notFound(),
});
