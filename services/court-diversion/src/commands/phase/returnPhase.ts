import { severalLines } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'return-phase';

const notInFirstPhase = ofOrder({
  code: 'first-phase',
  detail: 'The order is in its first phase; there is none before it.',
  holds: ({ phase }) => phase > 1,
});

export const returnPhase = command({
  name,
  summary: 'Takes an order back to the phase before, with a remedial plan; never automatic.',
  path: '/people/{pathwayRef}/orders/{orderId}/return-phase',
  by: byOnOrder(name),
  body: z.strictObject({
    plan: severalLines(2000).meta({ description: 'The remedial plan; stays with the court' }),
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), notInFirstPhase],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE');
    if (isRefusal(done)) return done;
    const move = { from: order.phase, to: order.phase - 1, plan: body.plan, done };
    return [{ type: 'phase-moved', orderId: order.id, move }];
  },
});
