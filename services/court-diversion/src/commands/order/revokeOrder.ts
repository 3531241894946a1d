import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { byRevokingAuthority, checkRevocation, profileOf } from '../../domain/breach/revoking.ts';
import { EndedOn, endedBetween, endedOn } from '../../domain/ending/endedOn.ts';
import { isEnded } from '../../domain/ending/isEnded.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { RevocationFindings, RevocationReason } from '../../domain/order/reasons.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';

const name = 'revoke-order';

const needsNoBreach = ofOrder({
  code: 'wrong-state',
  detail: 'Under this regime a breach is alleged and decided on first.',
  holds: (order, context) => isImport(context) || profileOf(order).revokesDirectly,
});

export const revokeOrder = command({
  name,
  summary:
    'Revokes without an alleged breach, where the regime lets its authority; or a source says that an order failed.',
  path: '/people/{pathwayRef}/orders/{orderId}/revoke',
  by: byOnOrder(name),
  body: z.strictObject({
    reason: RevocationReason,
    findings: RevocationFindings,
    ...EndedOn,
    ...Attested,
  }),
  dates: { '/on': endedBetween },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  always: true,
  isDone: ({ params, body: { reason, on } }, state) =>
    isEnded(state, params.orderId, { as: 'REVOKED', reason, on }),
  requires: [...onOrder(name), byRevokingAuthority, needsNoBreach],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'PROS', 'IMPORT');
    if (isRefusal(done)) return done;
    if (isImport(context) !== (body.reason === 'SOURCE_FAILED'))
      return refuse.invalid(
        '/reason',
        'ground-not-of-this-regime',
        'SOURCE_FAILED is the word of a source, and of nobody else.',
      );
    const refused = isImport(context) ? null : checkRevocation(order, body, context);
    if (refused) return refused;
    const on = endedOn(context, order, body);
    if (isRefusal(on)) return on;
    return [
      {
        type: 'ended',
        orderId: order.id,
        beforeIssue: false,
        end: {
          as: 'REVOKED',
          reason: body.reason,
          on,
          startImplied: false,
          done,
        },
      },
    ];
  },
});
