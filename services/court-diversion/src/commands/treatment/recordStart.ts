import { CalendarDate } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { earliestStart, todayAtCourt } from '../../domain/order/limits.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { heldPlace } from '../../domain/place/state.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'record-start';

const noProviderReports = ofOrder({
  code: 'provider-reports-start',
  detail: 'The treatment provider reports this start; await the report.',
  holds: (order) => heldPlace(order) === null,
});

export const recordStart = command({
  name,
  summary: 'Records the start under an order that no treatment provider reports on.',
  path: '/people/{pathwayRef}/orders/{orderId}/record-start',
  by: byOnOrder(name),
  body: z.strictObject({ startedOn: CalendarDate, ...Attested }),
  dates: {
    '/startedOn': { from: [earliestStart], to: [{ ...todayAtCourt, code: 'start-to-come' }] },
  },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), noProviderReports],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'PROB', 'DCC');
    if (isRefusal(done)) return done;
    const start = { on: body.startedOn, shownBy: 'SUPERVISION' as const, done };
    return [{ type: 'activated', orderId: order.id, start }];
  },
});
