import { createRequire } from 'node:module';
import type { ConnectionOptions } from 'node:tls';
import kafkajs, { type AclEntry, type Admin, type Kafka, type SASLOptions } from 'kafkajs';
import type { Acl } from './aclPlan.ts';
import type { AdminClient, ConsumerClient, ProducerClient, TopicFacts } from './client.ts';
import { saysUnknownTopic } from './failures.ts';
import { quietWhenIdle } from './idleTimers.ts';
import { tellsRefusals } from './refusals.ts';
import { type Address, socketFactory } from './socket.ts';

/** Where the brokers are, and who we are to them. */
export type ConnectionSettings = {
  readonly brokers: readonly string[];
  /** Named in the brokers' logs and quotas: the service and its instance. */
  readonly clientId: string;
  /** `true` trusts whom Node trusts; else `ca` and the like, as Node's `tls.connect` takes them. */
  readonly tls?: ConnectionOptions | true;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
  /** Milliseconds after which a request that nobody answered has failed. */
  readonly requestTimeout?: number;
  /** For tests: where to connect instead of where a broker says that it is. */
  readonly route?: (address: Address) => Address;
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

const require = createRequire(import.meta.url);
quietWhenIdle(require('kafkajs/src/network/requestQueue')?.prototype);
tellsRefusals(require('kafkajs/src/cluster/brokerPool')?.prototype);

/** The only file that knows kafkajs. A client holds no connection until a producer, a reader or an admin of it does. */
export function client({
  brokers,
  clientId,
  tls,
  sasl,
  requestTimeout = 30_000,
  route,
}: ConnectionSettings): Kafka {
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
export function producer(kafka: Kafka): ProducerClient {
  const made = kafka.producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    idempotent: false,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    metadataMaxAge,
    // A repeat within kafkajs 2.2.4 leaves out, and tells nobody, what has moved to a broker that answered the first time.
    retry: { ...retry, retries: 0 },
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

export function consumer(kafka: Kafka, groupId: string, sessionTimeout = 45_000): ConsumerClient {
  const made = kafka.consumer({
    groupId,
    sessionTimeout,
    rebalanceTimeout: 60_000,
    heartbeatInterval: Math.min(heartbeatInterval, Math.floor(sessionTimeout / 3)),
    maxWaitTimeInMs: 250,
    // Half of what one fetch brings at the most may be of one partition: a person's events then come together.
    maxBytesPerPartition: 5_000_000,
    maxBytes: 10_000_000,
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
    async run(topics, { eachBatch, joined, rejoining, crashed }) {
      made.on(made.events.GROUP_JOIN, ({ payload }) =>
        joined(
          Object.entries(payload.memberAssignment).flatMap(([topic, assigned]) =>
            assigned.map((partition) => ({ topic, partition })),
          ),
        ),
      );
      made.on(made.events.REBALANCING, () => rejoining());
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

export function admin(kafka: Kafka): AdminClient {
  const made = kafka.admin({ retry: { ...retry, retries: 2 } });
  return {
    connect: () => made.connect(),
    disconnect: () => made.disconnect(),
    describe: (name) => describe(made, name),
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
    async allow(acls) {
      await made.createAcls({ acl: acls.flatMap(entries) });
    },
    remove: (topics) => made.deleteTopics({ topics: [...topics] }),
  };
}

/** By name, never by listing: who may see a few topics can ask for those, and "not permitted" is told from "missing". */
async function describe(made: Admin, name: string): Promise<TopicFacts | undefined> {
  try {
    const { topics } = await made.fetchTopicMetadata({ topics: [name] });
    const { resources } = await made.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name }],
    });
    const partitions = topics[0]?.partitions ?? [];
    return {
      name,
      partitions: partitions.length,
      replicas: Math.min(...partitions.map(({ replicas }) => replicas.length)),
      config: Object.fromEntries(
        (resources[0]?.configEntries ?? []).map((entry) => [entry.configName, entry.configValue]),
      ),
    };
  } catch (error) {
    if (saysUnknownTopic(error)) return undefined;
    throw error;
  }
}

const entries = ({ principal, resourceType, name, patternType, operations }: Acl): AclEntry[] =>
  operations.map((operation) => ({
    principal,
    host: '*',
    resourceType: kafkajs.AclResourceTypes[resourceType],
    resourceName: name,
    resourcePatternType: kafkajs.ResourcePatternTypes[patternType],
    operation: kafkajs.AclOperationTypes[operation],
    permissionType: kafkajs.AclPermissionTypes.ALLOW,
  }));
