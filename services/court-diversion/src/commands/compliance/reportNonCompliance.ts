import { addCalendarDays, CalendarDate } from '@throughcare/contracts';
import { isRefusal, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { orderDate, todayAtCourt } from '../../domain/order/limits.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { NonComplianceCode } from '../../domain/order/reasons.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'report-non-compliance';

export const reportNonCompliance = command({
  name,
  summary: 'Reports that an order is not kept; the team responds.',
  path: '/people/{pathwayRef}/orders/{orderId}/report-non-compliance',
  by: byOnOrder(name),
  body: z.strictObject({ code: NonComplianceCode, on: CalendarDate }),
  dates: { '/on': { from: [orderDate], to: [todayAtCourt] } },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'PROV', 'PROB');
    if (isRefusal(done)) return done;
    const { responseDays } = settingsFor(context.settings, { court: order.court });
    return [
      {
        type: 'non-compliance-reported',
        orderId: order.id,
        report: {
          id: context.id('non-compliance'),
          code: body.code,
          on: body.on,
          respondBy: addCalendarDays(context.now, responseDays, order.zone),
          done,
          answered: null,
        },
      },
    ];
  },
});
