import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onHearing } from '../../domain/order/onOrder.ts';
import { HearingCancelReason } from '../../domain/order/reasons.ts';
import { doneBy } from '../../domain/step/done.ts';

export const cancelHearing = command({
  name: 'cancel-hearing',
  summary: 'Cancels a hearing.',
  path: '/people/{pathwayRef}/hearings/{hearingId}/cancel',
  by: ['DCC', 'JUDGE'],
  body: z.strictObject({ reason: HearingCancelReason }),
  shows: 'hearing',
  entity: ({ params }) => params.hearingId,
  decide: ({ params, body }, state, context) =>
    onHearing({ state, hearingId: params.hearingId, context }, (hearing) => {
      const done = doneBy(context, {}, 'DCC', 'JUDGE');
      if (isRefusal(done)) return done;
      const cancelled = { reason: body.reason, done };
      return [{ type: 'hearing-cancelled', hearingId: hearing.id, cancelled }];
    }),
});
