import type { CloudEvent, Topic } from '@throughcare/contracts';
import type { IndexEntry } from '@throughcare/store';
import type { QueryTools } from './query.ts';
import type { Whatever } from './whatever.ts';

/** A row that a projection inserts once; a repeat of the same id changes nothing. */
export type ProjectedRow = {
  readonly id: string;
  readonly state: unknown;
  readonly index: readonly IndexEntry[];
};

/**
 * Turns events of this service's own topics into rows, once each: a partner's feed.
 * Has its own position in the log; runs behind the commit, never before it.
 */
export type ProjectionSpec<Settings> = {
  readonly name: string;
  /** Kind of the rows' documents. */
  readonly kind: string;
  readonly reads: readonly Topic[];
  /** `order` is the event's place in the log, sortable as text: rows sorted by it come in log order. */
  rows(
    event: CloudEvent,
    order: string,
    tools: QueryTools<Settings>,
  ): Promise<readonly ProjectedRow[]>;
};

export type AnyProjection = ProjectionSpec<Whatever>;
