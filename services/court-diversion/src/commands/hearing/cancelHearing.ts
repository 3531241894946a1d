import { each, isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsOrder, toHearing } from '../../domain/access/relations.ts';
import { onHearing } from '../../domain/hearing/preconditions.ts';
import { HearingCancelReason } from '../../domain/order/reasons.ts';
import { given } from '../../domain/pathway/given.ts';
import { doneBy } from '../../domain/step/done.ts';

export const cancelHearing = command({
  name: 'cancel-hearing',
  summary: 'Cancels a hearing.',
  path: '/people/{pathwayRef}/hearings/{hearingId}/cancel',
  by: each(['DCC', 'JUDGE'], toHearing(holdsOrder)),
  body: z.strictObject({ reason: HearingCancelReason }),
  shows: 'hearing',
  entity: ({ params }) => params.hearingId,
  always: true,
  isDone: ({ params, body }, { hearings }) =>
    hearings[params.hearingId]?.cancelled?.reason === body.reason,
  requires: onHearing,
  decide({ params, body }, state, context) {
    const hearing = given(state.hearings[params.hearingId]);
    const done = doneBy(context, {}, 'DCC', 'JUDGE');
    if (isRefusal(done)) return done;
    const cancelled = { reason: body.reason, done };
    return [{ type: 'hearing-cancelled', hearingId: hearing.id, cancelled }];
  },
});
