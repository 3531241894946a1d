import { dateOf, EntityId } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { heardSince } from '../../domain/breach/grounds.ts';
import { byRevokingAuthority, checkRevocation, profileOf } from '../../domain/breach/revoking.ts';
import { openBreach } from '../../domain/breach/state.ts';
import { isEnded } from '../../domain/ending/isEnded.ts';
import type { CourtEvent } from '../../domain/events.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { RevocationFindings, RevocationReason } from '../../domain/order/reasons.ts';
import { given } from '../../domain/pathway/given.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'decide-breach';

export const decideBreach = command({
  name,
  summary: 'Decides on an alleged breach: dismissed, varied or revoked.',
  path: '/people/{pathwayRef}/orders/{orderId}/decide-breach',
  by: byOnOrder(name),
  body: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.enum(['DISMISSED', 'VARIED']), hearingId: EntityId.nullable() }),
    z.strictObject({
      outcome: z.literal('REVOKED'),
      hearingId: EntityId.nullable(),
      reason: RevocationReason.exclude(['SOURCE_FAILED']),
      findings: RevocationFindings,
    }),
  ]),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  always: true,
  isDone({ params, body }, state) {
    const last = state.orders[params.orderId]?.breaches.at(-1)?.decision;
    return (
      last?.outcome === body.outcome &&
      last.hearingId === body.hearingId &&
      (body.outcome !== 'REVOKED' ||
        isEnded(state, params.orderId, { as: 'REVOKED', reason: body.reason }))
    );
  },
  requires: [...onOrder(name), byRevokingAuthority],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE', 'PROS');
    if (isRefusal(done)) return done;
    const breach = given(openBreach(order));
    const hearing = body.hearingId === null ? null : state.hearings[body.hearingId];
    if (profileOf(order).revocationAtHearing && hearing === null)
      return refuse.invalid('/hearingId', 'hearing-required', 'A breach is decided at a hearing.');
    if (hearing !== null && (hearing?.orderId !== order.id || !heardSince(hearing, breach)))
      return refuse.invalid(
        '/hearingId',
        'hearing-not-held',
        'No hearing of this order was held on it.',
      );
    const { outcome, hearingId } = body;
    const decision = { outcome, hearingId, done };
    const decided: CourtEvent = { type: 'breach-decided', orderId: order.id, decision };
    if (outcome !== 'REVOKED') return [decided];
    const refused = checkRevocation(order, body, context);
    if (refused) return refused;
    const on = dateOf(context.now, order.zone);
    const end = { as: outcome, reason: body.reason, on, startImplied: false, done };
    return [decided, { type: 'ended', orderId: order.id, beforeIssue: false, end }];
  },
});
