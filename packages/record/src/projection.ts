import type { CloudEvent, Topic } from '@throughcare/contracts';
import type { IndexEntry } from './document.ts';
import type { ReadTools } from './query.ts';
import type { Whatever } from './whatever.ts';

/** A row that a projection inserts once; a repeat of the same id changes nothing. */
export type ProjectedRow = {
  readonly id: string;
  readonly state: unknown;
  readonly index?: readonly IndexEntry[];
  /** Lists that it goes to the end of, to be read by `listed`: once each, in the same order for every reader. */
  readonly lists?: readonly string[];
};

/**
 * Turns events of topics that this service may read into rows, once each: a partner's feed of its own topics, the milestones
 * of figures of all. What points at state is made of own topics alone: others' may run ahead of it. Has its own position in the log; runs behind the commit, never before it.
 */
export type ProjectionSpec<Settings> = {
  /** Another name begins at the beginning of the log: rows that are there stay, and go into the lists that they lack. */
  readonly name: string;
  /** Kind of the rows' documents. */
  readonly kind: string;
  readonly reads: readonly Topic[];
  /** `order` is the event's place in the log, sortable as text within its partition only: `lists` order over all. */
  rows(
    event: CloudEvent,
    order: string,
    tools: ReadTools<Settings>,
  ): Promise<readonly ProjectedRow[]>;
};

export type AnyProjection = ProjectionSpec<Whatever>;
