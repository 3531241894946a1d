import { amend, type ById, type Handlers, only, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { Merge, Merges, ReviewItem } from './state.ts';

export type MergeEvent =
  | { readonly type: 'merge-begun'; readonly removedRef: string; readonly done: Done }
  | { readonly type: 'merge-let-go'; readonly removedRef: string }
  /** On the kept record, after `merge-told` in the same decision. */
  | ({ readonly type: 'merge-finished'; readonly removedRef: string } & Merge)
  /** On the removed record, after `merge-told` in the same decision. */
  | ({ readonly type: 'removed-by-merge'; readonly keptRef: string } & Merge)
  /** On the kept record, once the removed one has its things again. */
  | {
      readonly type: 'unmerge-finished';
      readonly removedRef: string;
      readonly nth: number;
      readonly reviews: readonly ReviewItem[];
    }
  /** On the removed record, once it has its things again. */
  | { readonly type: 'restored-by-unmerge'; readonly keptRef: string; readonly nth: number }
  | {
      readonly type: 'review-settled';
      readonly itemId: string;
      readonly belongsTo: 'KEPT' | 'REMOVED';
      readonly done: Done;
    };

export const mergeHandlers: Handlers<Pathway, MergeEvent> = {
  'merge-begun': (state, { removedRef: ref, done }) => changed(state, { absorbing: { ref, done } }),
  'merge-let-go': (state) => changed(state, { absorbing: null }),
  'merge-finished': (state, { removedRef, nth, done }) =>
    changed(state, {
      absorbing: null,
      absorbed: put(state.merges.absorbed, removedRef, { nth, done }),
    }),
  'removed-by-merge': (state, { keptRef, nth, done }) =>
    changed(state, { removedBy: put(state.merges.removedBy, keptRef, { nth, done }) }),
  'unmerge-finished': (state, { removedRef, reviews }) => ({
    ...changed(state, { absorbed: without(state.merges.absorbed, removedRef) }),
    reviews: reviews.reduce((all, one) => put(all, one.itemId, one), state.reviews),
  }),
  'restored-by-unmerge': (state, { keptRef }) =>
    changed(state, { removedBy: without(state.merges.removedBy, keptRef) }),
  'review-settled': (state, { itemId, belongsTo, done }) => ({
    ...state,
    reviews: amend(state.reviews, itemId, { belongsTo, settled: done }),
  }),
};

const changed = (state: Pathway, change: Partial<Merges>): Pathway => ({
  ...state,
  merges: { ...state.merges, ...change },
});

const without = <T>(items: ById<T>, ref: string): ById<T> => only(items, (_one, id) => id !== ref);
