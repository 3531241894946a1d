import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { phasesOf } from '../../domain/phase/state.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'advance-phase';

// What a phase asks for is a table of its own, to be held against the order here.
const notInLastPhase = ofOrder({
  code: 'last-phase',
  detail: 'The order is in its last phase; it can be completed.',
  holds: (order) => order.phase < phasesOf(order),
});

export const advancePhase = command({
  name,
  summary: 'Moves an order on to its next phase, on the recommendation of the team.',
  path: '/people/{pathwayRef}/orders/{orderId}/advance-phase',
  by: byOnOrder(name),
  body: z.strictObject({ teamRecommends: z.literal(true) }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), notInLastPhase],
  decide({ params }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE');
    if (isRefusal(done)) return done;
    const move = { from: order.phase, to: order.phase + 1, plan: null, done };
    return [{ type: 'phase-moved', orderId: order.id, move }];
  },
});
