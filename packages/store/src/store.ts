import type { Instant } from '@throughcare/contracts';
import type { Document, Draft, Listed, Page } from '@throughcare/record';

/** Other documents of the service, within the COMMIT of a change. Each is seen as that transaction has it so far. */
export interface Along {
  read<S>(kind: string, id: string): Document<S> | undefined;
  /** The last entry of an index under a key. */
  last(kind: string, index: string, key: string): Listed | undefined;
  /** A document that publishes nothing. */
  put(draft: Draft): void;
  /** The same, which nobody can have written yet. */
  add(draft: Draft): void;
  /** Items of one key, of all changes that share the COMMIT, are put together after them. */
  collect<T>(key: string, item: T, put: (along: Along, items: readonly T[]) => void): void;
}

/** What a pure change function wants done: write this, leave it, or remove it. */
export type Change<S, R> =
  | {
      readonly write: Draft<S>;
      readonly result: R;
      /**
       * True where this write would be made again by itself: a confirm, an event that still stands in the log.
       * It may be answered before it is on the disk, so that a power cut (never a killed process) can undo it;
       * whatever lasts and is written after it makes it last as well. Left out: on the disk before the answer.
       */
      readonly recoverable?: boolean;
      /** Written in the same COMMIT; only for a store that `writesAlong`. */
      readonly along?: (along: Along) => void;
    }
  | { readonly keep: true; readonly result: R }
  | { readonly remove: true; readonly result: R };

export type Changed<S, R> =
  /** This call wrote (or deliberately did not). */
  | { readonly repeated: false; readonly result: R; readonly document: Document<S> | undefined }
  /** A write with this id is already in the document: it was this very call, earlier. */
  | { readonly repeated: true; readonly document: Document<S> };

export type ListQuery = {
  readonly kind: string;
  readonly index: string;
  readonly key: string;
  /** Opaque: `next` of the page before. */
  readonly after?: string | undefined;
  /** Inclusive bounds on `sort`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly descending?: boolean | undefined;
};

/**
 * Documents of one service. Every adapter passes the same contract suite.
 * Reads see committed documents only; documents are frozen in spirit: nobody changes one in place.
 */
export interface Store {
  /** True where one COMMIT can write several documents. Left out: `along` is not looked at. */
  readonly writesAlong?: boolean;
  read<S>(kind: string, id: string): Promise<Document<S> | undefined>;
  /**
   * Loads, applies the pure `f`, writes by compare-and-set. `f` may run more than once.
   * An empty write id is not remembered: for changes that a repeat cannot harm, as the relay's confirm.
   * Throws StoreError: `conflict` (lost too often), `unknown-outcome` (call again with the same write id), `unavailable`.
   */
  change<S, R>(
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document<S> | undefined) => Change<S, R>,
  ): Promise<Changed<S, R>>;
  list(query: ListQuery): Promise<Page>;
  count(kind: string, index: string, key: string): Promise<number>;
  /** All documents of a kind in id order, a page at a time. */
  scan<S>(kind: string, after: string | null, limit: number): Promise<readonly Document<S>[]>;
  /** Ids of documents whose tick is due at `now`, the earliest first. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { kind: string; id: string; dueAt: Instant }[]>;
  nextDue(): Promise<Instant | null>;
  /** Documents with events waiting to be published. */
  pending(limit: number): Promise<readonly { kind: string; id: string }[]>;
  /** Documents with follow-ups that may run at `now`. */
  owing(now: Instant, limit: number): Promise<readonly { kind: string; id: string }[]>;
  nextOwing(): Promise<Instant | null>;
  totals(): Promise<{ pendingEvents: number; followUps: number; documents: number }>;
  close(): Promise<void>;
}

export type StoreErrorCode =
  | 'conflict'
  | 'unknown-outcome'
  | 'unavailable'
  | 'locked'
  | 'read-only'
  /** `after` of a list is not what a page ended with. */
  | 'invalid-cursor';

/** Codes that a repeat of the same call does not mend. */
const never: ReadonlySet<StoreErrorCode> = new Set(['locked', 'read-only', 'invalid-cursor']);

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly retry: 'never' | 'later';
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
    this.retry = never.has(code) ? 'never' : 'later';
  }
}

/** How many write ids a document remembers. */
export const writeIdsKept = 32;
