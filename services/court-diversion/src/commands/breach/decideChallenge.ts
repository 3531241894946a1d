import { CalendarDate } from '@throughcare/contracts';
import { hasRole, isRefusal, type Limit } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { profileOf } from '../../domain/breach/revoking.ts';
import type { CourtEvent } from '../../domain/events.ts';
import { todayAtCourt } from '../../domain/order/limits.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'decide-challenge';

const mayBeChallenged = ofOrder({
  code: 'no-challenge-here',
  detail: 'This regime knows no challenge of a revocation; another order may be applied for.',
  holds: (order, { actor }) => {
    const { challenge } = profileOf(order);
    return challenge !== null && hasRole(actor, ...challenge.decidedBy);
  },
});

const revokedOn: Limit<Pathway, unknown, { readonly orderId: string }> = {
  is: 'the day of the revocation',
  code: 'before-order',
  at: ({ state, params }) => state.orders[params.orderId]?.end?.on ?? null,
};

/** The revocation is carried out from the day on which it was made: a challenge suspends nothing. */
export const decideChallenge = command({
  name,
  summary: 'The court decides on a revocation by another authority that the person challenged.',
  path: '/people/{pathwayRef}/orders/{orderId}/decide-challenge',
  by: byOnOrder(name),
  body: z.strictObject({
    challengedOn: CalendarDate,
    outcome: z.enum(['UPHELD', 'SET_ASIDE']),
  }),
  dates: { '/challengedOn': { from: [revokedOn], to: [todayAtCourt] } },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), mayBeChallenged],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'JUDGE');
    if (isRefusal(done)) return done;
    const { challengedOn, outcome } = body;
    const orderId = order.id;
    const decided: CourtEvent = {
      type: 'challenge-decided',
      orderId,
      challenge: { challengedOn, outcome, done },
    };
    return outcome === 'UPHELD'
      ? [decided]
      : [decided, { type: 'end-lifted', orderId, overturned: true, done }];
  },
});
