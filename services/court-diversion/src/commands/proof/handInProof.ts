import { addCalendarDays, CalendarDate, oneLine } from '@throughcare/contracts';
import { isRefusal, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { earliestStart, todayAtCourt } from '../../domain/order/limits.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'hand-in-proof';

export const handInProof = command({
  name,
  summary: 'The person, or counsel, hands in proof of start or continuation.',
  path: '/people/{pathwayRef}/orders/{orderId}/proofs',
  by: byOnOrder(name),
  body: z.strictObject({
    shows: z.enum(['START', 'CONTINUATION']),
    on: CalendarDate,
    document: oneLine(100).meta({ description: 'Reference of the document; stays with the court' }),
  }),
  dates: { '/on': { from: [earliestStart], to: [todayAtCourt] } },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'PERSON', 'DEF');
    if (isRefusal(done)) return done;
    const { proofDecisionDays } = settingsFor(context.settings, { court: order.court });
    return [
      {
        type: 'proof-handed-in',
        orderId: order.id,
        proof: {
          id: context.id('proof'),
          ...body,
          decideBy: addCalendarDays(context.now, proofDecisionDays, order.zone),
          done,
          decision: null,
        },
      },
    ];
  },
});
