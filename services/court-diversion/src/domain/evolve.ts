import type { CourtEvent } from './events.ts';
import { evolveOrder } from './evolveOrder.ts';
import type { Fact } from './facts.ts';
import type { Hearing } from './hearing.ts';
import type { Items } from './items.ts';
import type { Pathway } from './pathway.ts';

/** The pathway after one event; what an event does not touch keeps its reference. */
export function evolve(state: Pathway, event: CourtEvent): Pathway {
  switch (event.type) {
    case 'fact-recorded':
      return touch({ ...state, facts: { ...state.facts, [event.fact.id]: event.fact } }, [
        event.fact,
      ]);
    case 'candidate-received':
      return { ...state, orders: { ...state.orders, [event.order.id]: event.order } };
    case 'hearing-scheduled':
      return { ...state, hearings: { ...state.hearings, [event.hearing.id]: event.hearing } };
    case 'hearing-held':
      return onHearing(state, event.hearingId, (hearing) => ({ ...hearing, held: event.held }));
    case 'hearing-cancelled':
      return onHearing(state, event.hearingId, (hearing) => ({
        ...hearing,
        cancelled: event.cancelled,
      }));
    case 'report-requested':
      return onHearing(state, event.hearingId, (hearing) => ({
        ...hearing,
        report: hearing.report && { ...hearing.report, asked: event.done },
      }));
    case 'report-received':
      return onHearing(state, event.hearingId, (hearing) => ({
        ...hearing,
        report: hearing.report && { ...hearing.report, received: event.report },
      }));
    case 'task-raised':
      return { ...state, tasks: { ...state.tasks, [event.task.id]: event.task } };
    case 'task-settled':
      return { ...state, tasks: without(state.tasks, (id) => id === event.taskId) };
    case 'merged-away':
      return { ...state, mergedInto: event.keptRef };
    case 'absorbed':
      return { ...state, absorbed: [...state.absorbed, event.removedRef] };
    case 'merge-undone': {
      const undone = event.keptRef === state.mergedInto;
      return {
        ...state,
        mergedInto: undone ? null : state.mergedInto,
        awaitsReturnFrom: undone ? event.keptRef : state.awaitsReturnFrom,
        absorbed: state.absorbed.filter((ref) => ref !== event.removedRef),
      };
    }
    case 'items-returned': {
      // The items may come back before this record hears that the merge was undone.
      const { keptRef } = event;
      const { mergedInto } = state;
      return takeIn(
        {
          ...state,
          mergedInto: mergedInto === keptRef ? null : mergedInto,
          awaitsReturnFrom: null,
        },
        event,
      );
    }
    case 'items-taken-in':
      return takeIn(state, event);
    case 'items-given-back': {
      const theirs = <T extends { readonly origin: string | null }>(
        items: Readonly<Record<string, T>>,
      ) => without(items, (_, item) => item.origin === event.removedRef);
      return {
        ...state,
        orders: theirs(state.orders),
        hearings: theirs(state.hearings),
        facts: theirs(state.facts),
      };
    }
    default: {
      const order = state.orders[event.orderId];
      return order
        ? { ...state, orders: { ...state.orders, [order.id]: evolveOrder(order, event) } }
        : state;
    }
  }
}

const takeIn = (state: Pathway, { orders, hearings, facts }: Items): Pathway =>
  touch(
    {
      ...state,
      orders: { ...state.orders, ...byId(orders) },
      hearings: { ...state.hearings, ...byId(hearings) },
      facts: { ...state.facts, ...byId(facts) },
    },
    facts,
  );

/** What was told about an order shows in it, so its revision moves although the fact is kept beside it. */
function touch(state: Pathway, facts: readonly Fact[]): Pathway {
  const told = facts.flatMap((fact) => ('orderId' in fact ? [state.orders[fact.orderId]] : []));
  const orders = told.flatMap((order) => (order ? [{ ...order }] : []));
  return orders.length > 0 ? { ...state, orders: { ...state.orders, ...byId(orders) } } : state;
}

function onHearing(state: Pathway, id: string, change: (hearing: Hearing) => Hearing): Pathway {
  const hearing = state.hearings[id];
  return hearing ? { ...state, hearings: { ...state.hearings, [id]: change(hearing) } } : state;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

const without = <T>(
  items: Readonly<Record<string, T>>,
  drop: (id: string, item: T) => boolean,
): Record<string, T> =>
  Object.fromEntries(Object.entries(items).filter(([id, item]) => !drop(id, item)));
