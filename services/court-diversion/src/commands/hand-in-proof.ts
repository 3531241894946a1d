import { addDays, CalendarDate, dateOf } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

export const handInProof = command({
  name: 'hand-in-proof',
  summary: 'The person, or counsel, hands in proof of start or continuation.',
  path: '/people/{pathwayRef}/orders/{orderId}/proofs',
  by: rolesFor('hand-in-proof'),
  body: z.strictObject({
    shows: z.enum(['START', 'CONTINUATION']),
    on: CalendarDate,
    document: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: 'Reference of the document; stays with the court' }),
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('hand-in-proof', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'PERSON', 'DEF');
      if (isRefusal(done)) return done;
      if (body.on > dateOf(context.now))
        return refuse.invalid('/on', 'day-to-come', 'The day is still to come.');
      const { proofDecisionDays } = settingsFor(context.settings, { court: order.court });
      return [
        {
          type: 'proof-handed-in',
          orderId: order.id,
          proof: {
            id: context.id('proof'),
            ...body,
            decideBy: addDays(context.now, proofDecisionDays),
            done,
            decision: null,
          },
        },
      ];
    }),
});
