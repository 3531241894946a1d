import kafkajs from 'kafkajs';
import { fetching, type PlainClient } from './plain.ts';

const client = (brokers: string) =>
  new kafkajs.Kafka({
    brokers: brokers.split(','),
    clientId: 'bench-plain',
    logLevel: kafkajs.logLevel.ERROR,
  });

/**
 * kafkajs as its documentation shows it, with what the services ask of a broker: acks -1 and their way of fetching. It
 * commits no offsets: kafkajs would with every batch, whatever interval is set, and at some hundreds of small batches a
 * second nothing else is measured then (124 ms in place of 5).
 */
export function plainKafkajs(brokers: string): PlainClient {
  const kafka = client(brokers);
  const producer = kafka.producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  });
  let connected: Promise<void> | undefined;
  const consumers: kafkajs.Consumer[] = [];
  return {
    async send(topic, messages) {
      connected ??= producer.connect();
      await connected;
      await producer.send({ topic, messages, acks: -1 });
    },
    async consume(topic, groupId, handle) {
      const consumer = kafka.consumer({
        groupId,
        maxWaitTimeInMs: fetching.longestWait,
        sessionTimeout: fetching.session,
        heartbeatInterval: fetching.heartbeat,
      });
      consumers.push(consumer);
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      const joined = new Promise((done) => consumer.on(consumer.events.GROUP_JOIN, done));
      await consumer.run({
        autoCommit: false,
        partitionsConsumedConcurrently: 8,
        eachBatch: async ({ batch }) =>
          handle(
            batch.messages.map(({ headers, value }) => ({
              id: String(headers?.ce_id),
              value: String(value),
            })),
          ),
      });
      await joined;
    },
    async close() {
      await Promise.all(consumers.map((consumer) => consumer.disconnect()));
      if (connected) await producer.disconnect();
    },
  };
}

/** Removes groups whose name begins with the prefix; their members are gone. */
export async function removeGroups(brokers: string, prefix: string): Promise<void> {
  const admin = client(brokers).admin();
  await admin.connect();
  try {
    const { groups } = await admin.listGroups();
    const ours = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(prefix));
    if (ours.length > 0) await admin.deleteGroups(ours);
  } finally {
    await admin.disconnect();
  }
}
