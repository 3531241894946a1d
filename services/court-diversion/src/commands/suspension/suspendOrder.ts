import { CalendarDate, dateOf } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { SuspensionReason } from '../../domain/order/reasons.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'suspend-order';

export const suspendOrder = command({
  name,
  summary: 'Suspends an order; its clocks stand still.',
  path: '/people/{pathwayRef}/orders/{orderId}/suspend',
  by: byOnOrder(name),
  body: z.strictObject({
    reason: SuspensionReason,
    from: CalendarDate.exactOptional().meta({ description: 'Today if left out' }),
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE', 'DCC');
    if (isRefusal(done)) return done;
    const today = dateOf(context.now);
    const from = body.from ?? today;
    const earlier = order.suspensions.at(-1)?.until;
    if (from > today || (order.start && from < order.start.on) || (earlier && from < earlier))
      return refuse.invalid(
        '/from',
        'suspension-outside',
        'The day is to come, before the start, or in an earlier suspension.',
      );
    return [
      {
        type: 'suspended',
        orderId: order.id,
        suspension: { reason: body.reason, from, until: null, done, lifted: null },
      },
    ];
  },
});
