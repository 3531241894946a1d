import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { requestOpen } from '../../domain/place/preconditions.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'withdraw-place-request';

export const withdrawPlaceRequest = command({
  name,
  summary: 'Takes back the request for a place that nobody answered.',
  path: '/people/{pathwayRef}/orders/{orderId}/withdraw-place-request',
  by: byOnOrder(name),
  body: z.strictObject({ ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  always: true,
  isDone: ({ params }, { orders }) =>
    orders[params.orderId]?.placeRequests.at(-1)?.ended?.as === 'WITHDRAWN',
  requires: [...onOrder(name), requestOpen],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'DCC', 'PROB');
    if (isRefusal(done)) return done;
    return [{ type: 'place-request-ended', orderId: order.id, as: 'WITHDRAWN', done }];
  },
});
