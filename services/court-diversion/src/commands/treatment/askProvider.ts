import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { doneBy } from '../../domain/step/done.ts';

export const askProvider = command({
  name: 'ask-provider',
  summary:
    'Asks the provider why treatment has not started; nothing may follow from it before that.',
  path: '/people/{pathwayRef}/orders/{orderId}/ask-provider',
  by: rolesFor('ask-provider'),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params }, state, context) =>
    onOrder('ask-provider', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'PROB', 'DCC');
      if (isRefusal(done)) return done;
      if (order.enquiries.some((enquiry) => !enquiry.answer))
        return refuse.conflict('already-asked', 'The provider was asked and has not answered.');
      const enquiry = { id: context.id('enquiry'), asked: done, answer: null };
      return [{ type: 'provider-asked', orderId: order.id, enquiry }];
    }),
});
