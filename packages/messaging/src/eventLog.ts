import type {
  Audience,
  CloudEvent,
  ServiceName,
  Stream,
  StreamKey,
  Topic,
} from '@throughcare/contracts';

/** An event to be sent. Its `partitionkey` is the key of the record. */
export type LogRecord = { readonly topic: Topic; readonly event: CloudEvent };

/** A record as the log delivers it. Not decoded, since a topic may hold anything. */
export type Delivered = {
  readonly topic: Topic;
  readonly partition: string;
  /** What a consumer keeps of its place; texts compare as places do within a partition. */
  readonly offset: string;
  readonly key: string | null;
  readonly value: string | null;
  /** Place in the log; texts compare as places do within a partition. */
  readonly order: string;
  /** The event whose text `value` is, where this very process has written and checked it. Shared by all readers: nobody changes it. */
  readonly event?: CloudEvent;
};

/**
 * Why a log asks how far a group has settled a partition: to read on from there, in this process; or to see how far behind the
 * group is, where another process may have the partition.
 */
export type AskedTo = 'read-on' | 'compare';

export type ConsumeOptions = {
  readonly group: string;
  readonly topics: readonly Topic[];
  /** The offset after which to begin in a partition, from the consumer's own store. Undefined: begin at the start. */
  readonly after: (partition: string, askedTo: AskedTo) => Promise<string | undefined>;
  /**
   * Settles a batch: resolves when every record took effect, was a duplicate, or is parked. Records come in the log's
   * order within a partition, and the next batch of a partition after this call has resolved. A rejection means "not
   * now": the log delivers the same batch again after a pause, and skips nothing.
   */
  readonly deliver: (batch: readonly Delivered[]) => Promise<void>;
  readonly batchSize?: number;
};

export interface Consumption {
  /** Resolves after the batch that is being settled. */
  stop(): Promise<void>;
  /** Records in the log that this group has not settled. */
  lag(): Promise<number>;
  /** The same for each topic. */
  lags(): Promise<ReadonlyMap<Topic, number>>;
}

/**
 * The durable log between services: at least once, in order per key. Every adapter passes the same contract suite.
 */
export interface EventLog {
  /** Resolves when all records are durable. After a rejection any of them may be in the log or not. */
  append(records: readonly LogRecord[]): Promise<void>;
  consume(options: ConsumeOptions): Promise<Consumption>;
  /** The last offset of each partition that holds anything. Reading after these gives only what is appended from now on. */
  ends(topics: readonly Topic[]): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

/** Records that are not settled, of all topics. */
export const totalOf = (lags: ReadonlyMap<Topic, number>): number =>
  [...lags.values()].reduce((sum, lag) => sum + lag, 0);

export type Head = {
  readonly ref: StreamKey;
  readonly epoch: number;
  readonly sequence: number;
  /** Its last events are in the journal, and the log has not confirmed them yet. */
  readonly onItsWay?: boolean | undefined;
};

/** A service's append-only history of its own streams. Gaps are refilled from it, and new readers are built from it. */
export interface Journal {
  /** Events of a stream after a sequence, in order. */
  read(stream: Stream, afterSequence: number, limit: number): Promise<readonly CloudEvent[]>;
  /** The heads of the streams that grew since the cursor, and the cursor to continue from. */
  heads(
    service: ServiceName,
    audience: Audience,
    since: string | null,
    limit: number,
  ): Promise<{ readonly heads: readonly Head[]; readonly next: string }>;
  /** How many events a service has ever published. */
  count(service: ServiceName): Promise<number>;
}

/** A journal that can be read as a whole. */
export interface WholeJournal extends Journal {
  /** Every event of a service, stream by stream, each stream in order. May leave out what is published meanwhile. */
  events(service: ServiceName): AsyncIterable<CloudEvent>;
}
