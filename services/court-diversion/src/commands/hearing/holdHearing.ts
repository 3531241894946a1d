import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onHearing } from '../../domain/order/onOrder.ts';
import { MinuteCode } from '../../domain/order/reasons.ts';
import { doneBy } from '../../domain/step/done.ts';

export const holdHearing = command({
  name: 'hold-hearing',
  summary: 'Records that a hearing took place, with its minutes as codes.',
  path: '/people/{pathwayRef}/hearings/{hearingId}/hold',
  by: ['JUDGE', 'DCC'],
  body: z.strictObject({ minutes: z.array(MinuteCode).min(1).max(20) }),
  shows: 'hearing',
  entity: ({ params }) => params.hearingId,
  decide: ({ params, body }, state, context) =>
    onHearing({ state, hearingId: params.hearingId, context }, (hearing) => {
      const done = doneBy(context, {}, 'JUDGE', 'DCC');
      if (isRefusal(done)) return done;
      if (context.now < hearing.at)
        return refuse.conflict('hearing-to-come', 'The hearing is still to come.');
      const held = { minutes: body.minutes, done };
      return [{ type: 'hearing-held', hearingId: hearing.id, held }];
    }),
});
