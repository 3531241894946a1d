import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { ResponseCode, responses } from '../../domain/order/reasons.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { doneBy } from '../../domain/step/done.ts';
import { openBreakOff } from '../../domain/treatment/breakOff.ts';

export const recordResponse = command({
  name: 'record-response',
  summary:
    'The team responds: incentive, sanction or service adjustment; may accept a late resumption.',
  path: '/people/{pathwayRef}/orders/{orderId}/responses',
  by: rolesFor('record-response'),
  body: z.strictObject({ code: ResponseCode, acceptResumption: z.boolean().default(false) }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('record-response', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'JUDGE', 'DCC');
      if (isRefusal(done)) return done;
      const late = openBreakOff(order, state.facts)?.resumedLate ?? null;
      if (body.acceptResumption && !late)
        return refuse.invalid(
          '/acceptResumption',
          'nothing-to-accept',
          'No late resumption is known.',
        );
      return [
        {
          type: 'responded',
          orderId: order.id,
          response: {
            kind: responses[body.code],
            code: body.code,
            acceptsResumption: body.acceptResumption ? (late?.factId ?? null) : null,
            done,
          },
        },
      ];
    }),
});
