import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { openRequest } from '../../domain/place/state.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

export const withdrawPlaceRequest = command({
  name: 'withdraw-place-request',
  summary: 'Takes back the request for a place that nobody answered.',
  path: '/people/{pathwayRef}/orders/{orderId}/withdraw-place-request',
  by: rolesFor('withdraw-place-request'),
  body: z.strictObject({ ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('withdraw-place-request', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, body, 'DCC', 'PROB');
      if (isRefusal(done)) return done;
      return openRequest(order)
        ? [{ type: 'place-request-ended', orderId: order.id, as: 'WITHDRAWN', done }]
        : refuse.conflict('no-place-requested', 'No request is open.');
    }),
});
