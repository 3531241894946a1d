import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onHearing } from '../domain/onOrder.ts';
import { HearingCancelReason } from '../domain/reasons.ts';
import { command } from './command.ts';

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
