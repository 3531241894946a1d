import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { ProviderAnswer } from '../../domain/order/reasons.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { doneBy } from '../../domain/step/done.ts';

export const recordProviderAnswer = command({
  name: 'record-provider-answer',
  summary: 'The provider says why treatment has not started, or the court records what it said.',
  path: '/people/{pathwayRef}/orders/{orderId}/provider-answer',
  by: rolesFor('record-provider-answer'),
  body: z.strictObject({ answer: ProviderAnswer }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('record-provider-answer', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'PROV', 'NGOC', 'DCC', 'PROB');
      if (isRefusal(done)) return done;
      const open = order.enquiries.find((enquiry) => !enquiry.answer);
      if (!open) return refuse.conflict('not-asked', 'Nobody asked, or it was answered.');
      const answer = { code: body.answer, done };
      return [{ type: 'provider-answered', orderId: order.id, enquiryId: open.id, answer }];
    }),
});
