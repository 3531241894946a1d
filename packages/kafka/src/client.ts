import type { Acl } from './aclPlan.ts';
import type { IncomingMessage, OutgoingMessage } from './binding.ts';

/** What this package uses of the client library, so that only one file knows which one it is. */
export type TopicMessages = { readonly topic: string; readonly messages: OutgoingMessage[] };

export type ProducerClient = {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** Resolves when all in-sync replicas have all messages. */
  send(topicMessages: readonly TopicMessages[]): Promise<void>;
};

export type FetchedMessage = IncomingMessage & { readonly offset: string };
export type Batch = {
  readonly batch: {
    readonly topic: string;
    readonly partition: number;
    readonly messages: readonly FetchedMessage[];
  };
  resolveOffset(offset: string): void;
  heartbeat(): Promise<void>;
  isStale(): boolean;
};
export type TopicPartition = { readonly topic: string; readonly partition: number };

export type ConsumerClient = {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** Ends when the batches in hand are done. */
  stop(): Promise<void>;
  /** Joins the group and reads; resolves when it has joined, or has failed to and told `crashed`. */
  run(topics: readonly string[], handlers: ConsumerHandlers): Promise<void>;
  seek(place: TopicPartition & { readonly offset: string }): void;
  commitOffsets(places: (TopicPartition & { readonly offset: string })[]): Promise<void>;
};
export type ConsumerHandlers = {
  readonly eachBatch: (batch: Batch) => Promise<void>;
  readonly joined: (assigned: readonly TopicPartition[]) => void;
  /** The group moves on, and this member is about to join it again. */
  readonly rejoining: () => void;
  readonly crashed: (error: unknown) => void;
};

export type TopicFacts = {
  readonly name: string;
  readonly partitions: number;
  /** Of the partition that has fewest. */
  readonly replicas: number;
  readonly config: Readonly<Record<string, string>>;
};
export type PartitionEnds = {
  readonly partition: number;
  readonly low: bigint;
  readonly high: bigint;
};

export type AdminClient = {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** Undefined where there is none of this name; rejects where this principal may not know. */
  describe(topic: string): Promise<TopicFacts | undefined>;
  ends(topic: string): Promise<readonly PartitionEnds[]>;
  /** How many brokers the cluster has. */
  brokers(): Promise<number>;
  create(topics: readonly TopicFacts[]): Promise<void>;
  allow(acls: readonly Acl[]): Promise<void>;
  remove(topics: readonly string[]): Promise<void>;
};
