import type { ById, Place } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/**
 * What intake decides about merges; what moves is the business of `merging`. The kept record says first whom it takes up
 * (`absorbing`), then the removed one points to it; nobody takes up two at once, and who takes up is not taken up, so no
 * circle can form. The removed record gives each merge its number when it is marked, and the kept one takes it over: a
 * merge that was let go has none, and the two never differ.
 */
export type Merges = {
  readonly absorbing: { readonly ref: string; readonly done: Done } | null;
  /** On the kept record, by the removed one, until that has its things again. */
  readonly absorbed: ById<Merge>;
  /** On the removed record, by the kept one, until its things are back. */
  readonly removedBy: ById<Merge>;
};
/** Which merge of the two records it is, who decided it and when. */
export type Merge = { readonly nth: number; readonly done: Done };

/** A thing that was made while two people stood in one record: a person must say whose it is. */
export type ReviewItem = {
  readonly itemId: string;
  readonly place: Place;
  readonly removedRef: string;
  readonly since: string;
  readonly belongsTo: 'KEPT' | 'REMOVED' | null;
  readonly settled: Done | null;
};
export type Reviews = ById<ReviewItem>;

export const noMerges: Merges = { absorbing: null, absorbed: {}, removedBy: {} };
