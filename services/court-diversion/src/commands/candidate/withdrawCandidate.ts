import { dateOf } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { isEnded } from '../../domain/ending/isEnded.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'withdraw-candidate';

export const withdrawCandidate = command({
  name,
  summary: 'The person withdraws before an order is issued.',
  path: '/people/{pathwayRef}/orders/{orderId}/withdraw',
  by: byOnOrder(name),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  always: true,
  isDone: ({ params }, state) =>
    isEnded(state, params.orderId, { as: 'WITHDRAWN_BY_PERSON', reason: null }),
  requires: onOrder(name),
  decide({ params }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'PERSON', 'DEF', 'DCC');
    if (isRefusal(done)) return done;
    return [
      {
        type: 'ended',
        orderId: order.id,
        beforeIssue: true,
        end: {
          as: 'WITHDRAWN_BY_PERSON',
          reason: null,
          on: dateOf(context.now, order.zone),
          startImplied: false,
          done,
        },
      },
    ];
  },
});
