import { type FeedRow, feedRows } from '@throughcare/record';

/** Rows are written by follow-ups only; nothing changes them. */
export const feedRow = feedRows<FeedRow<'order'>>();
