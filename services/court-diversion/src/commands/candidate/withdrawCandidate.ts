import { dateOf } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { doneBy } from '../../domain/step/done.ts';

export const withdrawCandidate = command({
  name: 'withdraw-candidate',
  summary: 'The person withdraws before an order is issued.',
  path: '/people/{pathwayRef}/orders/{orderId}/withdraw',
  by: rolesFor('withdraw-candidate'),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params }, state, context) =>
    onOrder('withdraw-candidate', { state, orderId: params.orderId, context }, (order) => {
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
            on: dateOf(context.now),
            startImplied: false,
            done,
          },
        },
      ];
    }),
});
