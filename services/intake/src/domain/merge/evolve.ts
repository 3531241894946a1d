import type { Pathway } from '../pathway/state.ts';
import type { Person } from '../person/state.ts';
import { cameThrough, idsOf, itemsOf, joinItems, without } from './items.ts';
import type { MergeEvent } from './state.ts';

/** Merging touches the whole record, so it evolves the whole record. */
export function evolveMerge(state: Pathway, event: MergeEvent): Pathway {
  const { merge } = state;
  switch (event.type) {
    case 'merge-begun':
      return {
        ...state,
        merge: { ...merge, absorbing: { ref: event.removedRef, done: event.done } },
      };
    case 'merge-finished': {
      const person = namedBy(state.person, event.removed);
      return {
        ...state,
        person,
        merge: {
          ...merge,
          absorbing: null,
          absorbed: { ...merge.absorbed, [event.removedRef]: event.done },
          namedBy: person === state.person ? merge.namedBy : event.removedRef,
        },
      };
    }
    case 'merge-let-go':
      return { ...state, merge: { ...merge, absorbing: null } };
    case 'removed-by-merge':
      return { ...state, merge: { ...merge, mergedInto: event.keptRef } };
    case 'items-absorbed': {
      const known = new Set(idsOf(itemsOf(state)));
      const fresh = idsOf(event.items).filter((id) => !known.has(id));
      const origins = {
        ...merge.origins,
        ...Object.fromEntries(fresh.map((id) => [id, event.from])),
      };
      return { ...state, ...joinItems(itemsOf(state), event.items), merge: { ...merge, origins } };
    }
    case 'unmerge-begun':
      return { ...state, merge: { ...merge, returning: event.removedRef } };
    case 'restored-by-unmerge':
      // The kept record's copies lead: they went on living there.
      return {
        ...state,
        ...joinItems(event.items, itemsOf(state)),
        merge: { ...merge, mergedInto: null },
      };
    case 'unmerge-finished': {
      const gone = new Set(idsOf(cameThrough(state, event.removedRef)));
      const { [event.removedRef]: _undone, ...absorbed } = merge.absorbed;
      const origins = Object.fromEntries(
        Object.entries(merge.origins).filter(([id]) => !gone.has(id)),
      );
      const toReview = { ...merge.toReview, ...event.toReview };
      const own = merge.namedBy !== event.removedRef;
      return {
        ...state,
        ...without(state, gone),
        person: own ? state.person : nameless(state.person),
        merge: {
          ...merge,
          returning: null,
          namedBy: own ? merge.namedBy : null,
          absorbed,
          origins,
          toReview,
        },
      };
    }
    case 'review-settled': {
      const item = merge.toReview[event.itemId];
      if (!item) return state;
      const settled = { ...item, belongsTo: event.belongsTo, settled: event.done };
      return {
        ...state,
        merge: { ...merge, toReview: { ...merge.toReview, [event.itemId]: settled } },
      };
    }
    case 'items-received':
      return { ...state, ...joinItems(itemsOf(state), event.items) };
    case 'item-handed-over':
      return { ...state, ...without(state, new Set([event.itemId])) };
    default:
      return event satisfies never;
  }
}

const namedBy = (kept: Person | null, removed: Person | null): Person | null =>
  kept?.identity === null && removed?.identity
    ? { ...kept, identity: removed.identity, contactRoutes: removed.contactRoutes }
    : kept;

const nameless = (person: Person | null): Person | null =>
  person && { ...person, identity: null, contactRoutes: [] };
