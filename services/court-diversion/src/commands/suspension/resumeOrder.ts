import { dateOf } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'resume-order';

export const resumeOrder = command({
  name,
  summary: 'Lifts a suspension; the clocks run on.',
  path: '/people/{pathwayRef}/orders/{orderId}/resume',
  by: byOnOrder(name),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE', 'DCC');
    if (isRefusal(done)) return done;
    return [
      {
        type: 'suspension-lifted',
        orderId: order.id,
        until: dateOf(context.now, order.zone),
        done,
      },
    ];
  },
});
