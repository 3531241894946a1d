import { hasRole, isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { profileOf } from '../../domain/breach/revoking.ts';
import { openChallenge } from '../../domain/breach/state.ts';
import type { CourtEvent } from '../../domain/events.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'decide-challenge';

const decidedByThisRole = ofOrder({
  code: 'no-challenge-here',
  detail: 'This regime knows no challenge of a revocation; another order may be applied for.',
  holds: (order, { actor }) => hasRole(actor, ...(profileOf(order).challenge?.decidedBy ?? [])),
});
const isChallenged = ofOrder({
  code: 'not-challenged',
  detail: 'No challenge of this revocation waits for a decision; challenge-revocation records one.',
  holds: (order) => openChallenge(order) !== null,
});

/** The revocation is carried out from the day on which it was made: a challenge suspends nothing. */
export const decideChallenge = command({
  name,
  summary: 'The court decides on a revocation by another authority that the person challenged.',
  path: '/people/{pathwayRef}/orders/{orderId}/decide-challenge',
  by: byOnOrder(name),
  body: z.strictObject({ outcome: z.enum(['UPHELD', 'SET_ASIDE']) }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), decidedByThisRole, isChallenged],
  decide({ params, body: { outcome } }, state, context) {
    const { id: orderId } = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE');
    if (isRefusal(done)) return done;
    const decided: CourtEvent = { type: 'challenge-decided', orderId, decision: { outcome, done } };
    return outcome === 'UPHELD'
      ? [decided]
      : [decided, { type: 'end-lifted', orderId, overturned: true, done }];
  },
});
