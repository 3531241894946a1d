import type { FollowUpOwed } from '@throughcare/record';
import type { CourtEvent } from './events.ts';
import type { Items } from './items.ts';
import type { Pathway } from './pathway.ts';

/** The names of the follow-ups that carry items between records of one person. */
export const forwardItems = 'forward-items';
export const returnItems = 'return-items';

/**
 * A record that was merged into another owes it its items, and every fact that it hears later.
 * A record that must give items back owes them to the one they came from.
 */
export function followUps(event: CourtEvent, state: Pathway): FollowUpOwed[] {
  switch (event.type) {
    case 'merged-away':
      return [{ name: forwardItems, key: event.keptRef, payload: { keptRef: event.keptRef } }];
    case 'fact-recorded':
      return state.mergedInto
        ? [{ name: forwardItems, key: event.fact.id, payload: { keptRef: state.mergedInto } }]
        : [];
    case 'items-taken-in':
      return state.mergedInto
        ? [{ name: forwardItems, key: 'taken-in', payload: { keptRef: state.mergedInto } }]
        : [];
    case 'merge-undone':
      return event.keptRef === state.pathwayRef
        ? [
            {
              name: returnItems,
              key: event.removedRef,
              payload: { removedRef: event.removedRef },
            },
          ]
        : [];
    default:
      return [];
  }
}

/** Everything of a record, tagged with where it comes from. What came from elsewhere keeps its first origin. */
export const itemsOf = (state: Pathway): Items => {
  const tag = <T extends { readonly origin: string | null }>(items: Readonly<Record<string, T>>) =>
    Object.values(items).map((item) => ({ ...item, origin: item.origin ?? state.pathwayRef }));
  return { orders: tag(state.orders), hearings: tag(state.hearings), facts: tag(state.facts) };
};

/** What of these items is new here: orders and hearings once, since they go on here; facts by their id. */
export function newHere(items: Items, state: Pathway): CourtEvent[] {
  const orders = items.orders.filter(({ id }) => !state.orders[id]);
  const hearings = items.hearings.filter(({ id }) => !state.hearings[id]);
  const facts = items.facts.filter(({ id }) => !state.facts[id]);
  return orders.length + hearings.length + facts.length > 0
    ? [{ type: 'items-taken-in', orders, hearings, facts }]
    : [];
}

/** Items that came from this record, as they stand where they were: they take the place of what is kept here. */
export function itemsFrom(state: Pathway, removedRef: string): Items {
  const theirs = <T extends { readonly origin: string | null }>(
    items: Readonly<Record<string, T>>,
  ) =>
    Object.values(items)
      .filter(({ origin }) => origin === removedRef)
      .map((item) => ({ ...item, origin: null }));
  return {
    orders: theirs(state.orders),
    hearings: theirs(state.hearings),
    facts: theirs(state.facts),
  };
}
