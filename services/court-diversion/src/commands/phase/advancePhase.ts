import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { profiles } from '../../domain/profiles/index.ts';
import { doneBy } from '../../domain/step/done.ts';

export const advancePhase = command({
  name: 'advance-phase',
  summary: 'Moves an order on to its next phase, on the recommendation of the team.',
  path: '/people/{pathwayRef}/orders/{orderId}/advance-phase',
  by: rolesFor('advance-phase'),
  body: z.strictObject({ teamRecommends: z.literal(true) }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params }, state, context) =>
    onOrder('advance-phase', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'JUDGE');
      if (isRefusal(done)) return done;
      // What a phase asks for is a table of its own, to be held against the order here.
      const phases = order.terms ? profiles[order.terms.profile].phases.value : 0;
      if (order.phase >= phases)
        return refuse.conflict('last-phase', 'The order is in its last phase.');
      const move = { from: order.phase, to: order.phase + 1, plan: null, done };
      return [{ type: 'phase-moved', orderId: order.id, move }];
    }),
});
