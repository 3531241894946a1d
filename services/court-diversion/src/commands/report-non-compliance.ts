import { addDays, CalendarDate, dateOf } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { NonComplianceCode } from '../domain/reasons.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

export const reportNonCompliance = command({
  name: 'report-non-compliance',
  summary: 'Reports that an order is not kept; the team responds.',
  path: '/people/{pathwayRef}/orders/{orderId}/report-non-compliance',
  by: rolesFor('report-non-compliance'),
  body: z.strictObject({ code: NonComplianceCode, on: CalendarDate }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('report-non-compliance', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'PROV', 'PROB');
      if (isRefusal(done)) return done;
      if (body.on > dateOf(context.now))
        return refuse.invalid('/on', 'day-to-come', 'The day is still to come.');
      const { responseDays } = settingsFor(context.settings, { court: order.court });
      return [
        {
          type: 'non-compliance-reported',
          orderId: order.id,
          report: {
            id: context.id('non-compliance'),
            code: body.code,
            on: body.on,
            respondBy: addDays(context.now, responseDays),
            done,
            answered: null,
          },
        },
      ];
    }),
});
