import {
  Consumer,
  ProduceAcks,
  Producer,
  stringDeserializers,
  stringSerializers,
} from '@platformatic/kafka';
import { fetching, type PlainClient } from './plain.ts';

/** @platformatic/kafka as its documentation shows it, with what the services ask of a broker. */
export function plainPlatformatic(brokers: string): PlainClient {
  const base = { clientId: 'bench-plain', bootstrapBrokers: brokers.split(',') };
  const producer = new Producer({ ...base, serializers: stringSerializers });
  const consumers: { close(force: boolean): Promise<void> }[] = [];
  return {
    async send(topic, messages) {
      await producer.send({
        acks: ProduceAcks.ALL,
        messages: messages.map((message) => ({ topic, ...message })),
      });
    },
    async consume(topic, groupId, handle) {
      const consumer = new Consumer({ ...base, groupId, deserializers: stringDeserializers });
      consumers.push(consumer);
      const stream = await consumer.consume({
        topics: [topic],
        mode: 'earliest',
        autocommit: 1_000,
        maxWaitTime: fetching.longestWait,
        sessionTimeout: fetching.session,
        heartbeatInterval: fetching.heartbeat,
      });
      stream.on('data', ({ headers, value }) =>
        handle([{ id: headers.get('ce_id') ?? '', value: value ?? '' }]),
      );
    },
    async close() {
      await Promise.all(consumers.map((consumer) => consumer.close(true)));
      await producer.close();
    },
  };
}
