import { addDays } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { grounds, providerWasHeard } from '../../domain/breach/grounds.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { doneBy } from '../../domain/step/done.ts';

export const fileBreach = command({
  name: 'file-breach',
  summary: 'Alleges a breach. A start that is overdue is none before the provider was asked why.',
  path: '/people/{pathwayRef}/orders/{orderId}/file-breach',
  by: rolesFor('file-breach'),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params }, state, context) =>
    onOrder('file-breach', { state, orderId: params.orderId, context }, (order, from) => {
      const done = doneBy(context, {}, 'PROB');
      if (isRefusal(done)) return done;
      const ground = grounds[from];
      if (!ground)
        return refuse.conflict('no-ground', 'Nothing is recorded that could be a breach.');
      if (ground === 'START_OVERDUE' && !providerWasHeard(order))
        return refuse.conflict('provider-not-asked', 'Ask the provider why, and await the answer.');
      return [
        {
          type: 'breach-filed',
          orderId: order.id,
          breach: {
            id: context.id('breach'),
            ground,
            decideBy: addDays(context.now, context.settings.breachDecisionDays),
            done,
            decision: null,
          },
        },
      ];
    }),
});
