import { dateOf } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { isEnded } from '../../domain/ending/isEnded.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { AdministrativeReason } from '../../domain/order/reasons.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'end-administratively';

export const endAdministratively = command({
  name,
  summary:
    'Ends a candidate or an order for a reason outside it. Death comes from intake or the prison.',
  path: '/people/{pathwayRef}/orders/{orderId}/end',
  by: byOnOrder(name),
  body: z.strictObject({ reason: AdministrativeReason, ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  always: true,
  isDone: ({ params, body: { reason } }, state) =>
    isEnded(state, params.orderId, { as: 'ENDED_ADMIN', reason }),
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'DCC');
    if (isRefusal(done)) return done;
    return [
      {
        type: 'ended',
        orderId: order.id,
        beforeIssue: order.issued === null,
        end: {
          as: 'ENDED_ADMIN',
          reason: body.reason,
          on: dateOf(context.now, order.zone),
          startImplied: false,
          done,
        },
      },
    ];
  },
});
