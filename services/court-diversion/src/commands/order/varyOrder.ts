import { CalendarDate, OrderCondition, OrgId, severalLines } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { endAhead } from '../../domain/order/limits.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { given } from '../../domain/pathway/given.ts';
import { askDirector } from '../../domain/place/moving.ts';
import { doneBy } from '../../domain/step/done.ts';
import { checkTerms } from '../../domain/terms/termRules.ts';
import { changesOf } from '../../domain/terms/variation.ts';

const name = 'vary-order';

export const varyOrder = command({
  name,
  summary:
    'Varies the terms of an order; what is left out stays as it is. Another provider is asked for a place.',
  path: '/people/{pathwayRef}/orders/{orderId}/vary',
  by: byOnOrder(name),
  body: z.strictObject({
    endDate: CalendarDate.exactOptional(),
    conditions: z.array(OrderCondition).max(20).exactOptional(),
    treatmentDirectorOrg: OrgId.exactOptional(),
    reviewIntervalDays: z.int().min(1).max(366).nullable().exactOptional(),
    reason: severalLines(500).meta({ description: 'For the court; not published' }),
  }),
  dates: { '/endDate': endAhead },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE');
    if (isRefusal(done)) return done;
    const { reason, ...asked } = body;
    const changed = changesOf(asked);
    if (changed.length === 0)
      return refuse.invalid('', 'nothing-to-vary', 'Say what is to change.');
    const terms = { ...given(order.terms), ...asked };
    const refused = checkTerms(terms, true);
    if (refused) return refused;
    const { treatmentDirectorOrg: director } = asked;
    return [
      { type: 'varied', orderId: order.id, terms, changed, reason, done },
      ...(director === undefined
        ? []
        : askDirector({ ...order, terms }, director, state, done, context)),
    ];
  },
});
