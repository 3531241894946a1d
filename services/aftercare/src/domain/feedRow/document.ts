import { type FeedRow as AnyRow, feedRows } from '@throughcare/record';

/** What rows are about; each kind is opened by a question of its own. */
export const feedItemKinds = ['offer', 'case', 'episode', 'window', 'access'] as const;
export type FeedItemKind = (typeof feedItemKinds)[number];

/** A pointer: what happened to which record of which person, for one partner. What it may see is decided at reading. */
export type FeedRow = AnyRow<FeedItemKind> & { readonly partnerOrg: string };

/** Rows are written by the projection only; nothing changes them. */
export const feedRow = feedRows<FeedRow>();

/** Rows for coordinators come from a record's own events, and are not made again with those of partners. */
export const coordinatorRow = feedRows<AnyRow>('coordinator-row');
