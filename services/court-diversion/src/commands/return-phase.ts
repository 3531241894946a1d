import { severalLines } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

export const returnPhase = command({
  name: 'return-phase',
  summary: 'Takes an order back to the phase before, with a remedial plan; never automatic.',
  path: '/people/{pathwayRef}/orders/{orderId}/return-phase',
  by: rolesFor('return-phase'),
  body: z.strictObject({
    plan: severalLines(2000).meta({ description: 'The remedial plan; stays with the court' }),
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('return-phase', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'JUDGE');
      if (isRefusal(done)) return done;
      if (order.phase <= 1)
        return refuse.conflict('first-phase', 'The order is in its first phase.');
      const move = { from: order.phase, to: order.phase - 1, plan: body.plan, done };
      return [{ type: 'phase-moved', orderId: order.id, move }];
    }),
});
