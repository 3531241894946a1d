import { dateOf, EntityId } from '@throughcare/contracts';
import { hasRole, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { heardSince } from '../../domain/breach/grounds.ts';
import { openBreach } from '../../domain/breach/state.ts';
import type { CourtEvent } from '../../domain/events.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { RevocationReason } from '../../domain/order/reasons.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { profiles } from '../../domain/profiles/index.ts';
import { doneBy } from '../../domain/step/done.ts';

export const decideBreach = command({
  name: 'decide-breach',
  summary: 'Decides on an alleged breach: dismissed, varied or revoked.',
  path: '/people/{pathwayRef}/orders/{orderId}/decide-breach',
  by: rolesFor('decide-breach'),
  body: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.enum(['DISMISSED', 'VARIED']), hearingId: EntityId.nullable() }),
    z.strictObject({
      outcome: z.literal('REVOKED'),
      hearingId: EntityId.nullable(),
      reason: RevocationReason.exclude(['SOURCE_FAILED']),
    }),
  ]),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('decide-breach', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'JUDGE', 'PROS');
      if (isRefusal(done)) return done;
      const breach = openBreach(order);
      const profile = order.terms && profiles[order.terms.profile];
      if (!breach || !profile) return refuse.conflict('no-breach', 'No breach is alleged.');
      if (!hasRole(context.actor, ...profile.revokedBy))
        return refuse.forbidden('not-the-revoking-authority', 'Under this regime another decides.');
      const hearing = body.hearingId === null ? null : state.hearings[body.hearingId];
      if (profile.revocationAtHearing && hearing === null)
        return refuse.invalid(
          '/hearingId',
          'hearing-required',
          'A breach is decided at a hearing.',
        );
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
      const on = dateOf(context.now);
      const end = { as: outcome, reason: body.reason, on, startImplied: false, done };
      return [decided, { type: 'ended', orderId: order.id, beforeIssue: false, end }];
    }),
});
