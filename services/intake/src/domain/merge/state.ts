import type { Person } from '../person/state.ts';
import type { Done } from '../step/done.ts';
import type { Items } from './whatMoves.ts';

/**
 * Two records of one person. The kept one says first whom it takes up (`absorbing`), then the removed one points to it;
 * nobody takes up two at once, and who takes up is not taken up, so no circle can form.
 */
export type Merge = {
  readonly absorbing: { readonly ref: string; readonly done: Done } | null;
  readonly absorbed: Readonly<Record<string, Done>>;
  readonly mergedInto: string | null;
  /** A nameless record that took up a named one goes by its name, until the merge is undone. */
  readonly namedBy: string | null;
  /** The record that is being given its things back. */
  readonly returning: string | null;
  /** By item: through which removed record it came here. */
  readonly origins: Readonly<Record<string, string>>;
  /** Items made here while two people stood in one record: a person must say whose they are. */
  readonly toReview: Readonly<Record<string, ReviewItem>>;
};
export type ReviewItem = {
  readonly removedRef: string;
  readonly since: string;
  readonly belongsTo: 'KEPT' | 'REMOVED' | null;
  readonly settled: Done | null;
};

export const neverMerged: Merge = {
  absorbing: null,
  absorbed: {},
  mergedInto: null,
  namedBy: null,
  returning: null,
  origins: {},
  toReview: {},
};

export type MergeEvent =
  | { readonly type: 'merge-begun'; readonly removedRef: string; readonly done: Done }
  | {
      readonly type: 'merge-finished';
      readonly removedRef: string;
      readonly removed: Person | null;
      readonly done: Done;
    }
  | { readonly type: 'merge-let-go'; readonly removedRef: string }
  | { readonly type: 'removed-by-merge'; readonly keptRef: string; readonly done: Done }
  | { readonly type: 'items-absorbed'; readonly from: string; readonly items: Items }
  | { readonly type: 'unmerge-begun'; readonly removedRef: string; readonly done: Done }
  | { readonly type: 'restored-by-unmerge'; readonly keptRef: string; readonly items: Items }
  | {
      readonly type: 'unmerge-finished';
      readonly removedRef: string;
      readonly toReview: Readonly<Record<string, ReviewItem>>;
    }
  | {
      readonly type: 'review-settled';
      readonly itemId: string;
      readonly belongsTo: 'KEPT' | 'REMOVED';
      readonly done: Done;
    }
  | { readonly type: 'items-received'; readonly items: Items }
  | { readonly type: 'item-handed-over'; readonly itemId: string };

export const isMergeBusy = (merge: Merge): boolean =>
  merge.absorbing !== null || merge.mergedInto !== null || merge.returning !== null;
