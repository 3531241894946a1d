import type { DocumentType } from '../documentType.ts';

/** A pointer in a feed: what happened to which thing of which person. Who may see it is decided when it is read. */
export type FeedRow<Kind extends string = string> = {
  readonly pathwayRef: string;
  readonly type: string;
  readonly at: string;
  readonly item: { readonly kind: Kind; readonly id: string };
  /** For a notice: what it is about. */
  readonly about: string | null;
};

/** Rows are written once and never change. A service with feeds that are written in two ways keeps them apart by kind. */
export const feedRows = <Row extends FeedRow>(
  kind = 'feed-row',
): DocumentType<Row | null, never> => ({
  kind,
  idParam: 'rowId',
  empty: () => null,
  evolve: (state) => state,
  duties: 'none',
  views: {},
});
