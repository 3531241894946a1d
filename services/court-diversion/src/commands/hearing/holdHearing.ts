import { each, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsOrder, toHearing } from '../../domain/access/relations.ts';
import { type OnHearing, onHearing } from '../../domain/hearing/preconditions.ts';
import { orderOf } from '../../domain/order/preconditions.ts';
import { MinuteCode } from '../../domain/order/reasons.ts';
import { given } from '../../domain/pathway/given.ts';
import { profiles } from '../../domain/profiles/index.ts';
import { doneBy } from '../../domain/step/done.ts';

const hasBegun: OnHearing = {
  kind: 'conflict',
  code: 'hearing-to-come',
  detail: 'The hearing is still to come; record it once it has begun.',
  lacks: (state, { params, context }) =>
    context.now < given(state.hearings[params.hearingId]).at ? {} : null,
};

export const holdHearing = command({
  name: 'hold-hearing',
  summary: 'Records that a hearing took place, with its minutes as codes.',
  path: '/people/{pathwayRef}/hearings/{hearingId}/hold',
  by: each(['JUDGE', 'DCC'], toHearing(holdsOrder)),
  body: z.strictObject({ minutes: z.array(MinuteCode).min(1).max(20) }),
  shows: 'hearing',
  entity: ({ params }) => params.hearingId,
  requires: [...onHearing, hasBegun],
  decide({ params, body }, state, context) {
    const hearing = given(state.hearings[params.hearingId]);
    const done = doneBy(context, {}, 'JUDGE', 'DCC');
    if (isRefusal(done)) return done;
    const { terms } = orderOf(state, hearing.orderId);
    const without = terms && profiles[terms.profile].review.withoutHearing;
    if (body.minutes.includes('WITHOUT_HEARING') && (!without || hearing.type !== 'REVIEW'))
      return refuse.invalid('/minutes', 'hearing-needed', 'A review alone, in some regimes.');
    const held = { minutes: body.minutes, done };
    return [{ type: 'hearing-held', hearingId: hearing.id, held }];
  },
});
