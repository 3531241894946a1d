import { CalendarDate, dateOf } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { StartDelayReason } from '../domain/reasons.ts';
import { checkTerms } from '../domain/termRules.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

export const setStartBy = command({
  name: 'set-start-by',
  summary: "Sets a new start-by day where the delay was not of the person's making.",
  path: '/people/{pathwayRef}/orders/{orderId}/set-start-by',
  by: rolesFor('set-start-by'),
  body: z.strictObject({ startBy: CalendarDate, reason: StartDelayReason }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('set-start-by', { state, orderId: params.orderId, context }, (order, from) => {
      const done = doneBy(context, {}, 'JUDGE');
      if (isRefusal(done)) return done;
      if (!order.terms)
        return refuse.conflict('wrong-state', 'No order is issued.', { state: from });
      if (body.startBy < dateOf(context.now))
        return refuse.invalid('/startBy', 'start-by-passed', 'The new day is over already.');
      const terms = { ...order.terms, startBy: body.startBy };
      const refused = checkTerms(terms, true);
      if (refused) return refused;
      const { reason } = body;
      return [{ type: 'varied', orderId: order.id, terms, changed: ['START_BY'], reason, done }];
    }),
});
