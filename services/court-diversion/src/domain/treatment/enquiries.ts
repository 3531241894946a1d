import type { Instant } from '@throughcare/contracts';
import { deathOf } from '../death/deathOf.ts';
import type { CourtEvent } from '../events.ts';
import { factsOf } from '../facts/state.ts';
import { openOrders } from '../order/openOrders.ts';
import type { Order } from '../order/state.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import { doneByRule } from '../step/done.ts';
import { type Enquiry, openEnquiries } from './state.ts';

/** What the provider answered on its own side, also after the time was over. */
export const hearEnquiryAnswers: Rule = (state, context) =>
  openOrders(state).flatMap((order) =>
    factsOf(state.facts, 'PROVIDER_ANSWERED').flatMap((fact): CourtEvent[] => {
      const asked = order.enquiries.find(({ id }) => id === fact.enquiryId);
      if (fact.orderId !== order.id || asked?.answer !== null) return [];
      const answer = { code: fact.answer, done: doneByRule(context) };
      return [{ type: 'provider-answered', orderId: order.id, enquiryId: asked.id, answer }];
    }),
  );

/** Treatment is known to have started, or to go on since the question. */
function isMoot(order: Order, { about, asked }: Enquiry, { facts }: Pathway): boolean {
  if (about === 'NOT_STARTED') return order.start !== null;
  return factsOf(facts, 'TREATMENT_STARTED', 'TREATMENT_RESUMED').some(
    (fact) => fact.orderId === order.id && fact.at > asked.at,
  );
}

export const settleEnquiries: Rule = (state, context) =>
  openOrders(state).flatMap((order) =>
    openEnquiries(order)
      .filter((enquiry) => isMoot(order, enquiry, state))
      .map(({ id: enquiryId }) => ({
        type: 'enquiry-settled' as const,
        orderId: order.id,
        enquiryId,
        done: doneByRule(context),
      })),
  );

function awaited(state: Pathway, order: Order): readonly Enquiry[] {
  const open = openEnquiries(order).filter(({ unanswered }) => unanswered === null);
  return open.length > 0 && deathOf(state.facts).reported ? [] : open;
}

/** No answer in time is a fact for the court; nothing follows from it by itself. */
export const passEnquiries: Rule = (state, context) =>
  openOrders(state).flatMap((order) =>
    awaited(state, order)
      .filter(({ dueAt }) => context.now >= dueAt)
      .map(({ id: enquiryId }) => ({
        type: 'enquiry-unanswered' as const,
        orderId: order.id,
        enquiryId,
        done: doneByRule(context),
      })),
  );

export const enquiriesDueAt = (order: Order, state: Pathway): Instant[] =>
  awaited(state, order).map(({ dueAt }) => dueAt);
