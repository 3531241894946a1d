import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { EndedOn, endedOn } from '../../domain/ending/endedOn.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { CompletionOutcome } from '../../domain/order/reasons.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { profiles } from '../../domain/profiles/index.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';
import { knownStart } from '../../domain/treatment/breakOff.ts';

export const completeOrder = command({
  name: 'complete-order',
  summary:
    'Completes the order in its last phase. A source may attest a completion, which implies a start.',
  path: '/people/{pathwayRef}/orders/{orderId}/complete',
  by: rolesFor('complete-order'),
  body: z.strictObject({
    outcome: CompletionOutcome,
    startImplied: z
      .boolean()
      .default(false)
      .meta({ description: 'For imports: nobody reports a start' }),
    ...EndedOn,
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('complete-order', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, body, 'JUDGE');
      if (isRefusal(done)) return done;
      const on = endedOn(context, order, body);
      if (isRefusal(on)) return on;
      const attested = isImport(context);
      if (!attested) {
        const phases = order.terms ? profiles[order.terms.profile].phases.value : 0;
        if (order.phase < phases)
          return refuse.conflict('phases-left', 'The order is not in its last phase.');
        if (body.startImplied)
          return refuse.invalid(
            '/startImplied',
            'start-not-implied',
            'Only a source implies a start.',
          );
        if (body.outcome === 'NOT_STATED')
          return refuse.invalid('/outcome', 'outcome-required', 'Say what it means for the case.');
      }
      const startKnown = knownStart(order, state.facts) !== null;
      if (!startKnown && !body.startImplied)
        return refuse.conflict('start-not-known', 'No start is known; say that it is implied.');
      return [
        {
          type: 'ended',
          orderId: order.id,
          beforeIssue: false,
          end: {
            as: 'COMPLETED',
            reason: body.outcome,
            on,
            startImplied: body.startImplied && !startKnown,
            done,
          },
        },
      ];
    }),
});
