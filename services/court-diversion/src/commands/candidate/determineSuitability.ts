import { EntityId } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { checkAssessment } from '../../domain/candidate/checkAssessment.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { NotSuitableReason } from '../../domain/order/reasons.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';

const name = 'determine-suitability';

export const determineSuitability = command({
  name,
  summary: 'The clinical screen: suitable for this order or not. Findings stay in intake.',
  path: '/people/{pathwayRef}/orders/{orderId}/determine-suitability',
  by: byOnOrder(name),
  body: z.strictObject({
    suitable: z.boolean(),
    reason: NotSuitableReason.exactOptional(),
    assessmentId: EntityId.exactOptional().meta({
      description: 'The completed assessment this rests on; imports attest instead',
    }),
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'ASSR');
    if (isRefusal(done)) return done;
    if (!body.suitable && !body.reason)
      return refuse.invalid('/reason', 'reason-required', 'Say why not.');
    if (body.suitable && body.reason)
      return refuse.invalid(
        '/reason',
        'reason-not-allowed',
        'There is nothing to give a reason for.',
      );
    // Someone may be found not suitable because the assessment was never completed.
    const needed = body.reason !== 'ASSESSMENT_NOT_COMPLETED' && !isImport(context);
    if (needed && !body.assessmentId)
      return refuse.invalid('/assessmentId', 'assessment-required', 'Name the assessment.');
    const refused = body.assessmentId && checkAssessment(body.assessmentId, state, order, context);
    if (refused) return refused;
    return [
      {
        type: 'suitability-determined',
        orderId: order.id,
        suitability: {
          suitable: body.suitable,
          reason: body.reason ?? null,
          assessmentId: body.assessmentId ?? null,
          done,
        },
      },
    ];
  },
});
