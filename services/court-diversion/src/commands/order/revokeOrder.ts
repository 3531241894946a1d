import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { EndedOn, endedOn } from '../../domain/ending/endedOn.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

export const revokeOrder = command({
  name: 'revoke-order',
  summary: 'A source says that an order failed. No breach is made up for it.',
  path: '/people/{pathwayRef}/orders/{orderId}/revoke',
  by: rolesFor('revoke-order'),
  body: z.strictObject({ reason: z.literal('SOURCE_FAILED'), ...EndedOn, ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('revoke-order', { state, orderId: params.orderId, context }, (order) => {
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
    }),
});
