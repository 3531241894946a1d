import { addCalendarDays } from '@throughcare/contracts';
import { isRefusal, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { grounds, providerWasHeard } from '../../domain/breach/grounds.ts';
import { orderState } from '../../domain/order/orderState.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { given } from '../../domain/pathway/given.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'file-breach';

const providerHeard = ofOrder({
  code: 'provider-not-asked',
  detail: 'Treatment has not started: ask the provider why, and await the answer.',
  holds: (order, _context, { facts }) =>
    orderState(order, facts) !== 'START_OVERDUE' || providerWasHeard(order),
});

export const fileBreach = command({
  name,
  summary: 'Alleges a breach. A start that is overdue is none before the provider was asked why.',
  path: '/people/{pathwayRef}/orders/{orderId}/file-breach',
  by: byOnOrder(name),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), providerHeard],
  decide({ params }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'PROB');
    if (isRefusal(done)) return done;
    const ground = given(grounds[orderState(order, state.facts)]);
    const { breachDecisionDays } = settingsFor(context.settings, { court: order.court });
    return [
      {
        type: 'breach-filed',
        orderId: order.id,
        breach: {
          id: context.id('breach'),
          ground,
          decideBy: addCalendarDays(context.now, breachDecisionDays, order.zone),
          done,
          decision: null,
        },
      },
    ];
  },
});
