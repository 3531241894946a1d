import { addWorkingDays } from '@throughcare/contracts';
import { calendarOf, isRefusal, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { namedProvider } from '../../domain/order/state.ts';
import { doneBy } from '../../domain/step/done.ts';
import { type Enquiry, openEnquiries } from '../../domain/treatment/state.ts';

const name = 'ask-provider';

const nothingAsked = ofOrder({
  code: 'already-asked',
  detail: 'The provider was asked and has time to answer; await the answer.',
  holds: (order) => openEnquiries(order).every(({ unanswered }) => unanswered !== null),
});

export const askProvider = command({
  name,
  summary:
    'Asks the provider why treatment has not started, or is not going on; nothing may follow from it before that.',
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
    const { now, settings } = context;
    const { providerAnswerWorkingDays } = settingsFor(settings, { court: order.court });
    const enquiry: Enquiry = {
      id: context.id('enquiry'),
      about: order.start ? 'NOT_RUNNING' : 'NOT_STARTED',
      providerOrg: namedProvider(order),
      asked: done,
      dueAt: addWorkingDays(now, providerAnswerWorkingDays, calendarOf(settings, order.court)),
      answer: null,
      unanswered: null,
      settled: null,
    };
    const orderId = order.id;
    return [
      ...openEnquiries(order).map(({ id: enquiryId }) => ({
        type: 'enquiry-settled' as const,
        orderId,
        enquiryId,
        done,
      })),
      { type: 'provider-asked', orderId, enquiry },
    ];
  },
});
