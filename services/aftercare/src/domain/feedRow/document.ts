import type { DocumentType } from '@throughcare/record';

/** A pointer: what happened to which record of which person, for one partner. What it may see is decided at reading. */
export type FeedRow = {
  readonly partnerOrg: string;
  readonly pathwayRef: string;
  readonly type: string;
  readonly at: string;
  readonly item: { readonly kind: FeedItemKind; readonly id: string };
  /** For a notice: what it is about. */
  readonly about: string | null;
};
export type FeedItemKind = 'offer' | 'case' | 'episode' | 'window' | 'access';

/** Rows are written by the projection only; nothing changes them. */
export const feedRow: DocumentType<FeedRow | null, never> = {
  kind: 'feed-row',
  idParam: 'rowId',
  empty: () => null,
  evolve: (state) => state,
  views: {},
};
