import { CalendarDate } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { startByAhead } from '../../domain/order/limits.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { StartDelayReason } from '../../domain/order/reasons.ts';
import { given } from '../../domain/pathway/given.ts';
import { doneBy } from '../../domain/step/done.ts';
import { checkTerms } from '../../domain/terms/termRules.ts';

const name = 'set-start-by';

export const setStartBy = command({
  name,
  summary: "Sets a new start-by day where the delay was not of the person's making.",
  path: '/people/{pathwayRef}/orders/{orderId}/set-start-by',
  by: byOnOrder(name),
  body: z.strictObject({ startBy: CalendarDate, reason: StartDelayReason }),
  dates: { '/startBy': startByAhead },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE');
    if (isRefusal(done)) return done;
    const terms = { ...given(order.terms), startBy: body.startBy };
    const refused = checkTerms(terms, true);
    if (refused) return refused;
    const { reason } = body;
    return [{ type: 'varied', orderId: order.id, terms, changed: ['START_BY'], reason, done }];
  },
});
