import { amend, evolveBy, type MergingEvent, only, put } from '@throughcare/record';
import type { CourtEvent } from '../events.ts';
import { withFacts } from '../facts/withFacts.ts';
import type { Hearing } from '../hearing/state.ts';
import { merging } from '../merging.ts';
import { evolveOrder } from '../order/evolve.ts';
import type { Pathway } from './state.ts';

const evolveMerging = evolveBy<Pathway, MergingEvent>(merging.handlers);
const isOfMerging = (event: CourtEvent): event is MergingEvent => event.type in merging.handlers;

/** The pathway after one event; what an event does not touch keeps its reference. */
export function evolve(state: Pathway, event: CourtEvent): Pathway {
  if (isOfMerging(event)) return evolveMerging(state, event);
  const onHearing = (id: string, change: (hearing: Hearing) => Partial<Hearing>): Pathway => ({
    ...state,
    hearings: amend(state.hearings, id, change),
  });
  switch (event.type) {
    case 'fact-recorded':
      return withFacts(state, put(state.facts, event.fact.id, event.fact));
    case 'referral-told':
      return { ...state, referrals: put(state.referrals, event.referral.id, event.referral) };
    case 'candidate-received':
      return { ...state, orders: put(state.orders, event.order.id, event.order) };
    case 'hearing-scheduled':
      return { ...state, hearings: put(state.hearings, event.hearing.id, event.hearing) };
    case 'hearing-held':
      return onHearing(event.hearingId, () => ({ held: event.held }));
    case 'hearing-cancelled':
      return onHearing(event.hearingId, () => ({ cancelled: event.cancelled }));
    case 'report-requested':
      return onHearing(event.hearingId, ({ report }) => ({
        report: report && { ...report, asked: event.done },
      }));
    case 'report-received':
      return onHearing(event.hearingId, ({ report }) => ({
        report: report && { ...report, received: event.report },
      }));
    case 'task-raised':
      return { ...state, tasks: put(state.tasks, event.task.id, event.task) };
    case 'task-settled':
      return { ...state, tasks: only(state.tasks, (_, id) => id !== event.taskId) };
    default: {
      const order = state.orders[event.orderId];
      return order
        ? { ...state, orders: put(state.orders, order.id, evolveOrder(order, event)) }
        : state;
    }
  }
}
