import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';
import { openEnquiry } from '../../domain/treatment/state.ts';

const name = 'ask-provider';

const nothingAsked = ofOrder({
  code: 'already-asked',
  detail: 'The provider was asked and has not answered; await the answer.',
  holds: (order) => openEnquiry(order) === null,
});

export const askProvider = command({
  name,
  summary:
    'Asks the provider why treatment has not started; nothing may follow from it before that.',
  path: '/people/{pathwayRef}/orders/{orderId}/ask-provider',
  by: byOnOrder(name),
  body: z.strictObject({}),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), nothingAsked],
  decide({ params }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'PROB', 'DCC');
    if (isRefusal(done)) return done;
    const enquiry = { id: context.id('enquiry'), asked: done, answer: null };
    return [{ type: 'provider-asked', orderId: order.id, enquiry }];
  },
});
