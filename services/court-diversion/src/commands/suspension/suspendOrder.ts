import { CalendarDate, dateOf } from '@throughcare/contracts';
import { isRefusal, type Limit } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { todayAtCourt } from '../../domain/order/limits.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { SuspensionReason } from '../../domain/order/reasons.ts';
import type { Order } from '../../domain/order/state.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { doneBy } from '../../domain/step/done.ts';
import type { CourtDiversionSettings } from '../../settings.ts';

const name = 'suspend-order';

const outside = { code: 'suspension-outside' } as const;
const ofOrder = (
  is: string,
  at: (order: Order) => CalendarDate | null,
): Limit<Pathway, CourtDiversionSettings, { readonly orderId: string }> => ({
  ...outside,
  is,
  at({ state, params }) {
    const order = state.orders[params.orderId];
    return order ? at(order) : null;
  },
});
const began = ofOrder('the start, or the order', ({ start, terms }) =>
  start ? start.on : (terms?.orderDate ?? null),
);
const earlierEnd = ofOrder(
  'the end of the earlier suspension',
  ({ suspensions }) => suspensions.at(-1)?.until ?? null,
);

export const suspendOrder = command({
  name,
  summary: 'Suspends an order; its clocks stand still.',
  path: '/people/{pathwayRef}/orders/{orderId}/suspend',
  by: byOnOrder(name),
  body: z.strictObject({
    reason: SuspensionReason,
    from: CalendarDate.exactOptional().meta({ description: 'Today if left out' }),
  }),
  dates: { '/from': { from: [began, earlierEnd], to: [{ ...todayAtCourt, ...outside }] } },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE', 'DCC');
    if (isRefusal(done)) return done;
    const from = body.from ?? dateOf(context.now, order.zone);
    return [
      {
        type: 'suspended',
        orderId: order.id,
        suspension: { reason: body.reason, from, until: null, done, lifted: null },
      },
    ];
  },
});
