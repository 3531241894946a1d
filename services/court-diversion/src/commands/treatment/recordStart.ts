import { CalendarDate, dateOf } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { heldPlace } from '../../domain/place/state.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

export const recordStart = command({
  name: 'record-start',
  summary: 'Records the start under an order that no treatment provider reports on.',
  path: '/people/{pathwayRef}/orders/{orderId}/record-start',
  by: rolesFor('record-start'),
  body: z.strictObject({ startedOn: CalendarDate, ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('record-start', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, body, 'PROB', 'DCC');
      if (isRefusal(done)) return done;
      if (heldPlace(order))
        return refuse.conflict(
          'provider-reports-start',
          'The treatment provider reports this start.',
        );
      if (body.startedOn > dateOf(context.now))
        return refuse.invalid('/startedOn', 'start-to-come', 'The start is still to come.');
      const start = { on: body.startedOn, shownBy: 'SUPERVISION' as const, done };
      return [{ type: 'activated', orderId: order.id, start }];
    }),
});
