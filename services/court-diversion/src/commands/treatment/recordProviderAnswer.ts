import { ProviderAnswer } from '@throughcare/contracts';
import { hasRole, isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { given } from '../../domain/pathway/given.ts';
import { doneBy } from '../../domain/step/done.ts';
import { openEnquiry } from '../../domain/treatment/state.ts';

const name = 'record-provider-answer';

const wasAsked = ofOrder({
  code: 'not-asked',
  detail: 'Nobody asked, or it was answered; ask the provider first.',
  holds(order, { actor }) {
    const open = openEnquiry(order);
    if (open === null || !hasRole(actor, 'PROV', 'NGOC')) return open !== null;
    // One provider does not answer for another.
    return open.providerOrg === null || open.providerOrg === actor.org;
  },
});

export const recordProviderAnswer = command({
  name,
  summary:
    'The provider says why treatment has not started or is not going on, or the court records what it said.',
  path: '/people/{pathwayRef}/orders/{orderId}/provider-answer',
  by: byOnOrder(name),
  body: z.strictObject({ answer: ProviderAnswer }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), wasAsked],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'PROV', 'NGOC', 'DCC', 'PROB');
    if (isRefusal(done)) return done;
    const { id: enquiryId } = given(openEnquiry(order));
    const answer = { code: body.answer, done };
    return [{ type: 'provider-answered', orderId: order.id, enquiryId, answer }];
  },
});
