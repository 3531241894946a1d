import type { Topic } from '@throughcare/contracts';
import type { ConsumeOptions, Consumption, EventLog, PartnerLog } from '@throughcare/messaging';
import type { Acl } from './aclPlan.ts';
import { admin, type ConnectionSettings, client, consumer, producer } from './kafkajsClients.ts';
import { KnownEnds } from './knownEnds.ts';
import { KafkaLogError } from './logError.ts';
import { offsetText, partitionName } from './offsets.ts';
import { Sender } from './sender.ts';
import { Subscription } from './subscription.ts';
import { type PartnerTopic, partitionsPerTopic, partnerTopicOf } from './topicPlan.ts';
import { Topics } from './topics.ts';

export type KafkaOptions = ConnectionSettings & {
  /** Before the names of topics and groups, where several installations share a cluster. */
  readonly prefix?: string;
  /** Of every topic of a service; another number on the brokers is refused. */
  readonly partitions?: number;
  /** Nobody else writes these topics: how far they go is then known here, and no broker is asked. For replays. */
  readonly soleWriter?: boolean;
  /** Milliseconds that a member may be silent before the group goes on without it. */
  readonly sessionTimeout?: number;
  readonly onAlarm?: (alarm: KafkaAlarm) => void;
  /** A reader is over for good: say that the process is not ready, and end it. */
  readonly onFatal?: (error: KafkaLogError) => void;
};

/** What operators should know: codes, groups and offsets, never what an event says. */
export type KafkaAlarm =
  /** Records vanished before they were read, or a topic began anew. The journal has what is missing. */
  | {
      readonly alarm: 'jumped';
      readonly group: string;
      readonly partition: string;
      readonly expected: string;
      readonly found: string;
    }
  /** A reader lost its brokers and tries again. */
  | { readonly alarm: 'crashed'; readonly group: string; readonly error: KafkaLogError };

export type KafkaLog = EventLog & {
  /** Where large partners read: a topic of one partition each, which must be there. */
  readonly partners: PartnerLog;
  /** Makes topics that are missing, with as many replicas as the cluster has brokers, at most three. Never done unasked. */
  createTopics(topics: readonly (Topic | PartnerTopic)[]): Promise<void>;
  /** Allows what the plan says, under this log's prefix; what is allowed already stays so. For an admin of the cluster. */
  createAcls(acls: readonly Acl[]): Promise<void>;
  /**
   * Rejects with `topics-differ` where one is missing, or its partitions, retention or in-sync replicas are not as
   * planned; with `not-permitted` where it is not for this principal.
   */
  verifyTopics(topics: readonly (Topic | PartnerTopic)[]): Promise<void>;
  /** For tests: with everything in them. */
  removeTopics(topics: readonly (Topic | PartnerTopic)[]): Promise<void>;
};

/** Records of one delivery, unless the consumer says otherwise: about what one fetch brings of one partition. */
const usualBatch = 5_000;

/** The log between services over Kafka. Connects when it is first used; see README.md for what each setting answers. */
export function openKafkaLog(options: KafkaOptions): KafkaLog {
  const { prefix = '', partitions = partitionsPerTopic } = options;
  const physical = (topic: string) => `${prefix}${topic}`;
  const kafka = client(options);
  const topics = new Topics({ admin: () => admin(kafka), physical, partitions });
  const known = options.soleWriter ? new KnownEnds((topic) => topics.ends(topic)) : undefined;
  const sender = new Sender(() => producer(kafka), physical, known);
  const readers = new Set<Subscription>();
  let closed = false;

  return {
    append: (records) => sender.append(records),
    partners: {
      append: (org, events) =>
        sender.append(events.map((event) => ({ topic: partnerTopicOf(org), event }))),
    },
    async consume(asked: ConsumeOptions): Promise<Consumption> {
      if (closed) throw new KafkaLogError('closed', 'The log is closed.');
      const { group } = asked;
      const reader = new Subscription({
        ...asked,
        membership: {
          ...asked,
          batchSize: asked.batchSize ?? usualBatch,
          physical,
          logical: (name) => name.slice(prefix.length) as Topic,
          jumped: (partition, expected, found) =>
            options.onAlarm?.({ alarm: 'jumped', group, partition, expected, found }),
          commitEvery: 1_000,
        },
        // A client of its own: clients share what groups of theirs have committed, members must not.
        client: () => consumer(client(options), physical(group), options.sessionTimeout),
        log: topics,
        ...(known && { known: { partitions, count: (topic) => known.count(topic) } }),
        crashed: (error) => options.onAlarm?.({ alarm: 'crashed', group, error }),
        fatal: (error) => options.onFatal?.(error),
      });
      readers.add(reader);
      try {
        await reader.start();
      } catch (error) {
        readers.delete(reader);
        await reader.stop();
        throw error;
      }
      return {
        lag: () => reader.lag(),
        lags: () => reader.lags(),
        stop: async () => {
          readers.delete(reader);
          await reader.stop();
        },
      };
    },
    async ends(names) {
      const last = new Map<string, string>();
      for (const name of names)
        for (const { partition, high } of await topics.ends(name))
          if (high > 0n) last.set(partitionName(name, partition), offsetText(high - 1n));
      return last;
    },
    createTopics: (names) => topics.create(names),
    createAcls: (acls) => topics.allow(acls),
    verifyTopics: (names) => topics.verify(names),
    removeTopics: (names) => topics.remove(names),
    async close() {
      closed = true;
      await Promise.all([...readers].map((reader) => reader.stop()));
      await sender.close();
      await topics.close();
    },
  };
}
