import { eventually, type Installation } from '@throughcare/testing/house';
import { databaseOf } from '@throughcare/testing/installations';
import {
  plainKafka,
  readPlain,
  writePlain,
} from '../../../packages/kafka/src/fixtures/plainKafka.ts';
import { copyDatabase, restoreDatabase } from '../../../packages/mongo/src/fixtures/copies.ts';
import type { Acts } from './acts.ts';

export function onEngines({ place }: Installation): Acts {
  if (place.pair !== 'engines') throw new Error('this installation is on no engines');
  const { brokers, uri, prefix } = place;
  const physical = (name: string) => `${prefix}.${name}`;
  return {
    writeRaw: (topic, key, values) =>
      writePlain(
        brokers,
        physical(topic),
        values.map((value) => ({ key, value })),
      ),

    async forgetGroup(group) {
      const admin = plainKafka(brokers).admin();
      await admin.connect();
      try {
        const known = await admin.fetchOffsets({ groupId: physical(group) });
        expect(known.length).toBeGreaterThan(0);
        await admin.deleteGroups([physical(group)]);
      } finally {
        await admin.disconnect();
      }
    },

    async backUp(service) {
      const database = databaseOf(place, service);
      const copy = await copyDatabase(uri, database);
      return () => restoreDatabase(uri, database, copy);
    },

    async changeLayout(topic) {
      const admin = plainKafka(brokers).admin();
      await admin.connect();
      try {
        await admin.createPartitions({
          topicPartitions: [{ topic: physical(topic), count: 5 }],
        });
        // The broker hears of it a moment after the controller has agreed.
        await eventually('the broker knows', async () => {
          const { topics } = await admin.fetchTopicMetadata({ topics: [physical(topic)] });
          return topics[0]?.partitions.length === 5;
        });
      } finally {
        await admin.disconnect();
      }
    },

    async keptText(services, topics) {
      const documents = await Promise.all(
        services.map((service) => copyDatabase(uri, databaseOf(place, service))),
      );
      const messages: unknown[] = [];
      for (const topic of topics) messages.push(...(await readWhole(brokers, physical(topic))));
      return JSON.stringify([documents, messages]);
    },
  };
}

/** Everything that is on a topic now. */
async function readWhole(brokers: string, topic: string): Promise<readonly unknown[]> {
  const admin = plainKafka(brokers).admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
  const many = ends.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
  return many === 0 ? [] : readPlain(brokers, topic, many);
}
