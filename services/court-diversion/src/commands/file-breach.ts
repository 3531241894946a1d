import { addDays } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { grounds, providerWasHeard } from '../domain/breach.ts';
import { doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

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
      const { breachDecisionDays } = settingsFor(context.settings, { court: order.court });
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
            decideBy: addDays(context.now, breachDecisionDays),
            done,
            decision: null,
          },
        },
      ];
    }),
});
