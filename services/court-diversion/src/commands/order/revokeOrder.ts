import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { EndedOn, endedOn } from '../../domain/ending/endedOn.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'revoke-order';

export const revokeOrder = command({
  name,
  summary: 'A source says that an order failed. No breach is made up for it.',
  path: '/people/{pathwayRef}/orders/{orderId}/revoke',
  by: byOnOrder(name),
  body: z.strictObject({ reason: z.literal('SOURCE_FAILED'), ...EndedOn, ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'IMPORT');
    if (isRefusal(done)) return done;
    const on = endedOn(context, order, body);
    if (isRefusal(on)) return on;
    return [
      {
        type: 'ended',
        orderId: order.id,
        beforeIssue: false,
        end: {
          as: 'REVOKED',
          reason: body.reason,
          on,
          startImplied: false,
          done,
        },
      },
    ];
  },
});
