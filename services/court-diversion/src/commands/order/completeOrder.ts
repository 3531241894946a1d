import { hasRole, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { profileOf } from '../../domain/breach/revoking.ts';
import { EndedOn, endedBetween, endedOn } from '../../domain/ending/endedOn.ts';
import { isEnded } from '../../domain/ending/isEnded.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { CompletionOutcome } from '../../domain/order/reasons.ts';
import { phasesOf } from '../../domain/phase/state.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';
import { knownStart } from '../../domain/treatment/breakOff.ts';

const name = 'complete-order';

const byCompletingAuthority = ofOrder({
  kind: 'forbidden',
  code: 'not-the-completing-authority',
  detail: 'Under the regime of this order another completes it.',
  holds: (order, context) =>
    isImport(context) || hasRole(context.actor, ...profileOf(order).completedBy),
});

const inLastPhase = ofOrder({
  code: 'phases-left',
  detail: 'The order is not in its last phase; advance it first.',
  holds: (order, context) => isImport(context) || order.phase >= phasesOf(order),
});

export const completeOrder = command({
  name,
  summary:
    'Completes the order in its last phase. A source may attest a completion, which implies a start.',
  path: '/people/{pathwayRef}/orders/{orderId}/complete',
  by: byOnOrder(name),
  body: z.strictObject({
    outcome: CompletionOutcome,
    startImplied: z
      .boolean()
      .default(false)
      .meta({ description: 'For imports: nobody reports a start' }),
    ...EndedOn,
    ...Attested,
  }),
  dates: { '/on': endedBetween },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  always: true,
  isDone: ({ params, body: { outcome, on } }, state) =>
    isEnded(state, params.orderId, { as: 'COMPLETED', reason: outcome, on }),
  requires: [...onOrder(name), byCompletingAuthority, inLastPhase],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'JUDGE', 'PROS');
    if (isRefusal(done)) return done;
    const on = endedOn(context, order, body);
    if (isRefusal(on)) return on;
    if (!isImport(context)) {
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
  },
});
