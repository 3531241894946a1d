import { dateOf, EntityId } from '@throughcare/contracts';
import { hasRole, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { heardSince } from '../../domain/breach/grounds.ts';
import { openBreach } from '../../domain/breach/state.ts';
import type { CourtEvent } from '../../domain/events.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { RevocationReason } from '../../domain/order/reasons.ts';
import type { Order } from '../../domain/order/state.ts';
import { given } from '../../domain/pathway/given.ts';
import { profiles } from '../../domain/profiles/index.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'decide-breach';

const profileOf = ({ terms }: Order) => profiles[given(terms).profile];

const byRevokingAuthority = ofOrder({
  kind: 'forbidden',
  code: 'not-the-revoking-authority',
  detail: 'Under the regime of this order another decides.',
  holds: (order, { actor }) => hasRole(actor, ...profileOf(order).revokedBy),
});

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
    }),
  ]),
  shows: 'order',
  entity: ({ params }) => params.orderId,
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
    const on = dateOf(context.now);
    const end = { as: outcome, reason: body.reason, on, startImplied: false, done };
    return [decided, { type: 'ended', orderId: order.id, beforeIssue: false, end }];
  },
});
