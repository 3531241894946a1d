import { dateOf } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { doneBy } from '../../domain/step/done.ts';

export const resumeOrder = command({
  name: 'resume-order',
  summary: 'Lifts a suspension; the clocks run on.',
  path: '/people/{pathwayRef}/orders/{orderId}/resume',
  by: rolesFor('resume-order'),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params }, state, context) =>
    onOrder('resume-order', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'JUDGE', 'DCC');
      if (isRefusal(done)) return done;
      return [{ type: 'suspension-lifted', orderId: order.id, until: dateOf(context.now), done }];
    }),
});
