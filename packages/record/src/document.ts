import type { CloudEvent, Instant } from '@throughcare/contracts';

/** A way to find a document without reading all: `key` selects, `sort` orders, `item` names what inside the document is meant. */
export type IndexEntry = {
  readonly name: string;
  readonly key: string;
  readonly sort: string;
  readonly item?: string;
};

/** Work that one write owes to another document or service; kept in the same write, cleared when done. */
export type FollowUp = {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly notBefore: Instant;
  readonly attempts: number;
  readonly correlationId: string;
  /** W3C trace context of the write that owes it. */
  readonly traceparent?: string;
};

/** Up to where one source stream is settled here. */
export type Position = { readonly epoch: number; readonly sequence: number };

/** Whether `one` stands behind `other` in a stream: in a later epoch, or further on in the same. Undefined is before all. */
export const isFurther = (one: Position, other: Position | undefined): boolean =>
  !other || one.epoch > other.epoch || (one.epoch === other.epoch && one.sequence > other.sequence);

/** An accepted command, remembered so that a repeat gets the same answer and changes nothing. */
export type Remembered = {
  readonly key: string;
  /** Keyed hash of who gave it: each caller has room for so many a day. */
  readonly caller: string;
  /** One that may always be given: it takes no room, and gives way to later ones of its kind. */
  readonly always?: true;
  readonly fingerprint: string;
  readonly status: number;
  readonly entity: string | null;
  readonly at: Instant;
};

/**
 * What one service knows and decides about one thing, and everything that one write must carry with it.
 * State, outbox, follow-ups, positions and idempotency keys stand in one document, so that none can be written without the others.
 */
export type Document<S = unknown> = {
  readonly kind: string;
  readonly id: string;
  /** Moves with every write; compare-and-set checks it. */
  readonly version: number;
  /** The last moment that this document was changed; its time never runs backwards. */
  readonly moment: Instant;
  readonly state: S;
  /** Revision by entity id; moves with the entity's own visible changes and is its ETag. */
  readonly revs: Readonly<Record<string, number>>;
  /** Published events on their way to the log, oldest first. */
  readonly outbox: readonly CloudEvent[];
  /** Counts restores from backup; part of what this document publishes. */
  readonly epoch: number;
  /** Sequence of the last published event by audience. */
  readonly heads: Readonly<Record<string, number>>;
  readonly followUps: readonly FollowUp[];
  /** By source stream (`service/audience`, with the ref where it is not this document's). */
  readonly positions: Readonly<Record<string, Position>>;
  readonly remembered: readonly Remembered[];
  /** The last 32 write ids: finding one's own settles an unknown outcome. */
  readonly writes: readonly string[];
  /** When this document next wants a tick. */
  readonly dueAt: Instant | null;
  readonly index: readonly IndexEntry[];
};

export type Draft<S = unknown> = Omit<Document<S>, 'version' | 'writes'>;
