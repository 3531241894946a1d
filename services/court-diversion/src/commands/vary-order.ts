import { CalendarDate, OrderCondition, OrgId, severalLines } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { checkTerms } from '../domain/termRules.ts';
import { rolesFor } from '../domain/transitions.ts';
import { changesOf } from '../domain/variation.ts';
import { command } from './command.ts';

export const varyOrder = command({
  name: 'vary-order',
  summary: 'Varies the terms of an order; what is left out stays as it is.',
  path: '/people/{pathwayRef}/orders/{orderId}/vary',
  by: rolesFor('vary-order'),
  body: z.strictObject({
    endDate: CalendarDate.exactOptional(),
    conditions: z.array(OrderCondition).max(20).exactOptional(),
    treatmentDirectorOrg: OrgId.exactOptional(),
    reviewIntervalDays: z.int().min(1).max(366).nullable().exactOptional(),
    reason: severalLines(500).meta({ description: 'For the court; not published' }),
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('vary-order', { state, orderId: params.orderId, context }, (order, from) => {
      const done = doneBy(context, {}, 'JUDGE');
      if (isRefusal(done)) return done;
      if (!order.terms)
        return refuse.conflict('wrong-state', 'No order is issued.', { state: from });
      const { reason, ...asked } = body;
      const changed = changesOf(asked);
      if (changed.length === 0)
        return refuse.invalid('', 'nothing-to-vary', 'Say what is to change.');
      const terms = { ...order.terms, ...asked };
      const refused = checkTerms(terms, true);
      if (refused) return refused;
      return [{ type: 'varied', orderId: order.id, terms, changed, reason, done }];
    }),
});
