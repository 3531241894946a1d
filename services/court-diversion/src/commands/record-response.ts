import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { ResponseCode, responses } from '../domain/reasons.ts';
import { rolesFor } from '../domain/transitions.ts';
import { openBreakOff } from '../domain/treatment.ts';
import { command } from './command.ts';

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
