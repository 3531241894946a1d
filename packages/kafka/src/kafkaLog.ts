import { createRequire } from 'node:module';
import type { ConnectionOptions } from 'node:tls';
import type { Topic } from '@throughcare/contracts';
import type { ConsumeOptions, Consumption, EventLog, LogRecord } from '@throughcare/messaging';
import kafkajs, { type Kafka, type SASLOptions } from 'kafkajs';
import type { AdminClient, ConsumerClient, ProducerClient } from './client.ts';
import { quietWhenIdle } from './idleTimers.ts';
import { KafkaLogError } from './logError.ts';
import { Sender } from './sender.ts';
import { type Address, socketFactory } from './socket.ts';
import { Subscription } from './subscription.ts';
import { partitionsPerTopic } from './topicPlan.ts';
import { Topics } from './topics.ts';

export type KafkaOptions = {
  readonly brokers: readonly string[];
  /** Named in the brokers' logs and quotas: the service and its instance. */
  readonly clientId: string;
  readonly tls?: ConnectionOptions | true;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
  /** Before the names of topics and groups, where several installations share a cluster. */
  readonly prefix?: string;
  /** Of every topic; another number on the brokers is refused. */
  readonly partitions?: number;
  /** Milliseconds after which a request that nobody answered has failed. */
  readonly requestTimeout?: number;
  /** Milliseconds that a member may be silent before the group goes on without it. */
  readonly sessionTimeout?: number;
  readonly onAlarm?: (alarm: KafkaAlarm) => void;
  /** A reader is over for good: say that the process is not ready, and end it. */
  readonly onFatal?: (error: KafkaLogError) => void;
  /** For tests: where to connect instead of where a broker says that it is. */
  readonly route?: (address: Address) => Address;
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
  /** Makes topics that are missing, with as many replicas as the cluster has brokers, at most three. Never done unasked. */
  createTopics(topics: readonly Topic[]): Promise<void>;
  /** Rejects with `topics-differ` where one is missing, or its partitions or retention are not as planned. */
  verifyTopics(topics: readonly Topic[]): Promise<void>;
  /** For tests: with everything in them. */
  removeTopics(topics: readonly Topic[]): Promise<void>;
};

/** Every field stands here: what is left out, kafkajs fills in, with other values where NODE_ENV is `test`. */
const retry = {
  initialRetryTime: 100,
  maxRetryTime: 2_000,
  factor: 0.2,
  multiplier: 2,
  retries: 5,
};
const heartbeatInterval = 3_000;
const metadataMaxAge = 60_000;
const usualBatch = 500;

const require = createRequire(import.meta.url);
quietWhenIdle(require('kafkajs/src/network/requestQueue')?.prototype);

/** The log between services over Kafka. Connects when it is first used; see README.md for what each setting answers. */
export function openKafkaLog(options: KafkaOptions): KafkaLog {
  const { prefix = '', partitions = partitionsPerTopic } = options;
  const physical = (topic: string) => `${prefix}${topic}`;
  const kafka = client(options);
  const topics = new Topics({ admin: () => admin(kafka), physical, partitions });
  const sender = new Sender(() => producer(kafka), physical);
  const readers = new Set<Subscription>();
  let closed = false;

  return {
    append: (records: readonly LogRecord[]) => sender.append(records),
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
        stop: async () => {
          readers.delete(reader);
          await reader.stop();
        },
      };
    },
    createTopics: (names) => topics.create(names),
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

function client({
  brokers,
  clientId,
  tls,
  sasl,
  requestTimeout = 30_000,
  route,
}: KafkaOptions): Kafka {
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    ...(tls && { ssl: tls }),
    ...(sasl && { sasl: sasl as SASLOptions }),
    connectionTimeout: 3_000,
    authenticationTimeout: 10_000,
    requestTimeout,
    enforceRequestTimeout: true,
    retry,
    socketFactory: socketFactory(route),
    // What matters comes back as errors and alarms; its log lines may hold what a broker sent.
    logLevel: kafkajs.logLevel.NOTHING,
  });
}

/** Not idempotent: kafkajs 2.2.4 reuses sequence numbers after a failed send, and a broker may then drop the next batch. */
function producer(kafka: Kafka): ProducerClient {
  const made = kafka.producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    idempotent: false,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    metadataMaxAge,
    retry: { ...retry, retries: 2 },
  });
  return {
    connect: () => made.connect(),
    disconnect: () => made.disconnect(),
    send: async (topicMessages) => {
      await made.sendBatch({
        acks: -1,
        compression: kafkajs.CompressionTypes.None,
        topicMessages: topicMessages.map((one) => ({ ...one })),
      });
    },
  };
}

function consumer(kafka: Kafka, groupId: string, sessionTimeout = 45_000): ConsumerClient {
  const made = kafka.consumer({
    groupId,
    sessionTimeout,
    rebalanceTimeout: 60_000,
    heartbeatInterval: Math.min(heartbeatInterval, Math.floor(sessionTimeout / 3)),
    maxWaitTimeInMs: 250,
    allowAutoTopicCreation: false,
    metadataMaxAge,
    // It never restarts itself: whoever made it makes a fresh one, or ends the process.
    retry: { ...retry, restartOnFailure: async () => false },
  });
  return {
    connect: () => made.connect(),
    disconnect: () => made.disconnect(),
    stop: () => made.stop(),
    seek: (place) => made.seek(place),
    commitOffsets: (places) => made.commitOffsets(places),
    async run(topics, { eachBatch, joined, crashed }) {
      made.on(made.events.GROUP_JOIN, ({ payload }) =>
        joined(
          Object.entries(payload.memberAssignment).flatMap(([topic, assigned]) =>
            assigned.map((partition) => ({ topic, partition })),
          ),
        ),
      );
      made.on(made.events.CRASH, ({ payload }) => crashed(payload.error));
      await made.subscribe({ topics: [...topics], fromBeginning: true });
      await made.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 8,
        eachBatch,
      });
    },
  };
}

function admin(kafka: Kafka): AdminClient {
  const made = kafka.admin({ retry: { ...retry, retries: 2 } });
  return {
    connect: () => made.connect(),
    disconnect: () => made.disconnect(),
    topicNames: () => made.listTopics(),
    async describe(names) {
      if (names.length === 0) return [];
      const { topics } = await made.fetchTopicMetadata({ topics: [...names] });
      const { resources } = await made.describeConfigs({
        includeSynonyms: false,
        resources: names.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
      });
      return topics.map(({ name, partitions }) => {
        const entries =
          resources.find(({ resourceName }) => resourceName === name)?.configEntries ?? [];
        return {
          name,
          partitions: partitions.length,
          config: Object.fromEntries(entries.map((entry) => [entry.configName, entry.configValue])),
        };
      });
    },
    ends: async (topic) =>
      (await made.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
        partition,
        low: BigInt(low),
        high: BigInt(high),
      })),
    brokers: async () => (await made.describeCluster()).brokers.length,
    async create(topics) {
      await made.createTopics({
        // kafkajs' own wait asks at once and takes "not known yet" for an end; see Topics.create.
        waitForLeaders: false,
        topics: topics.map(({ name, partitions, replicas, config }) => ({
          topic: name,
          numPartitions: partitions,
          replicationFactor: replicas,
          configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
        })),
      });
    },
    remove: (topics) => made.deleteTopics({ topics: [...topics] }),
  };
}
