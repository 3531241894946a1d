import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { mayBeSanctioned } from '../../domain/compliance/state.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { ResponseCode, responses } from '../../domain/order/reasons.ts';
import { doneBy } from '../../domain/step/done.ts';
import { openBreakOff } from '../../domain/treatment/breakOff.ts';

const name = 'record-response';

export const recordResponse = command({
  name,
  summary:
    'The team responds: incentive, sanction or service adjustment; may accept a late resumption.',
  path: '/people/{pathwayRef}/orders/{orderId}/responses',
  by: byOnOrder(name),
  body: z.strictObject({ code: ResponseCode, acceptResumption: z.boolean().default(false) }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE', 'DCC');
    if (isRefusal(done)) return done;
    const late = openBreakOff(order, state.facts)?.resumedLate ?? null;
    if (body.acceptResumption && !late)
      return refuse.invalid(
        '/acceptResumption',
        'nothing-to-accept',
        'No late resumption is known.',
      );
    const brokenOff = openBreakOff(order, state.facts) !== null;
    if (responses[body.code] === 'SANCTION' && !brokenOff && !mayBeSanctioned(order))
      return refuse.conflict('nothing-reported', 'Nothing was reported that a sanction answers.');
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
  },
});
