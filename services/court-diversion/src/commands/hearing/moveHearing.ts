import { AnyInstant } from '@throughcare/contracts';
import { each, isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsOrder, toHearing } from '../../domain/access/relations.ts';
import { checkTime, hearingAhead, newHearing, sitting } from '../../domain/hearing/newHearing.ts';
import { onHearing } from '../../domain/hearing/preconditions.ts';
import { orderOf } from '../../domain/order/preconditions.ts';
import { HearingCancelReason } from '../../domain/order/reasons.ts';
import { given } from '../../domain/pathway/given.ts';
import { doneBy } from '../../domain/step/done.ts';

export const moveHearing = command({
  name: 'move-hearing',
  summary: 'Sets a new date for a hearing that did not take place, or will not.',
  path: '/people/{pathwayRef}/hearings/{hearingId}/move',
  by: each(['DCC', 'JUDGE'], toHearing(holdsOrder)),
  body: z.strictObject({ at: AnyInstant, reason: HearingCancelReason, ...sitting }),
  dates: { '/at': hearingAhead },
  shows: 'hearing',
  entity: (_, context) => context.id('hearing'),
  creates: true,
  requires: onHearing,
  decide({ params, body: { at, reason, ...sits } }, state, context) {
    const hearing = given(state.hearings[params.hearingId]);
    const order = orderOf(state, hearing.orderId);
    const done = doneBy(context, {}, 'DCC', 'JUDGE');
    if (isRefusal(done)) return done;
    const refused = checkTime(state, order, at);
    if (refused) return refused;
    const next = newHearing(order, { ...hearing, at, ...sits }, context, done);
    // A report that has come is the report before the review, whenever that is.
    const report = hearing.report?.received ? hearing.report : next.report;
    return [
      { type: 'hearing-cancelled', hearingId: hearing.id, cancelled: { reason, done } },
      { type: 'hearing-scheduled', hearing: { ...next, report, replaces: hearing.id } },
    ];
  },
});
