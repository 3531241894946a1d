import { addCalendarDays, CalendarDate } from '@throughcare/contracts';
import { isRefusal, type Limit, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { profileOf } from '../../domain/breach/revoking.ts';
import { openChallenge } from '../../domain/breach/state.ts';
import { todayAtCourt } from '../../domain/order/limits.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'challenge-revocation';

const mayBeChallenged = ofOrder({
  code: 'no-challenge-here',
  detail: 'This regime knows no challenge of a revocation; another order may be applied for.',
  holds: (order) => profileOf(order).challenge !== null,
});
const noneWaits = ofOrder({
  code: 'already-challenged',
  detail: 'A challenge of this revocation waits for the decision of the court already.',
  holds: (order) => openChallenge(order) === null,
});

const revokedOn: Limit<Pathway, unknown, { readonly orderId: string }> = {
  is: 'the day of the revocation',
  code: 'before-order',
  at: ({ state, params }) => state.orders[params.orderId]?.end?.on ?? null,
};

/** It suspends nothing: the revocation stands, and the court has the task to decide. */
export const challengeRevocation = command({
  name,
  summary: 'The person, or counsel, challenges a revocation; the court records one that came in.',
  path: '/people/{pathwayRef}/orders/{orderId}/challenge',
  by: byOnOrder(name),
  body: z.strictObject({ on: CalendarDate }),
  dates: { '/on': { from: [revokedOn], to: [todayAtCourt] } },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), mayBeChallenged, noneWaits],
  decide({ params, body: { on } }, state, context) {
    const { id: orderId, court, zone } = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'PERSON', 'DEF', 'DCC');
    if (isRefusal(done)) return done;
    const { challengeDecisionDays } = settingsFor(context.settings, { court });
    // From the day on which the court has it: one may be recorded late.
    const decideBy = addCalendarDays(context.now, challengeDecisionDays, zone);
    return [{ type: 'challenged', orderId, challenge: { on, decideBy, done, decision: null } }];
  },
});
