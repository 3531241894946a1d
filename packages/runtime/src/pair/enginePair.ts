import { serviceNames, type Topic } from '@throughcare/contracts';
import { type KafkaOptions, openKafkaLog, topicPlan } from '@throughcare/kafka';
import { enginePorts } from './enginePorts.ts';
import { type EngineStoresOptions, openEngineStores } from './engineStores.ts';
import type { Pair } from './pair.ts';

export { type EngineStores, type MongoPlace, openEngineStores } from './engineStores.ts';

export type EnginePairOptions = Pick<
  EngineStoresOptions,
  'mongo' | 'services' | 'setUp' | 'soleWriter'
> & {
  readonly kafka: Omit<KafkaOptions, 'soleWriter'>;
};

/** Kafka and MongoDB, for all services in one process. Throws StoreError `unavailable` or KafkaLogError. */
export async function openEnginePair(options: EnginePairOptions): Promise<Pair> {
  const { kafka, services = serviceNames, setUp = false, soleWriter = false } = options;
  const stores = await openEngineStores(options);
  const log = openKafkaLog({ ...kafka, soleWriter });
  try {
    if (setUp) {
      const mine: readonly Topic[] = topicPlan
        .filter(({ writtenBy }) => services.includes(writtenBy))
        .map(({ name }) => name);
      await log.createTopics(mine);
    }
  } catch (error) {
    await log.close();
    await stores.close();
    throw error;
  }
  return {
    name: 'engines',
    store: stores.store,
    log,
    journal: stores.journal,
    ports: (service) =>
      enginePorts(stores.store(service), log, stores.journalOf(service), stores.journal),
    async close() {
      await log.close();
      await stores.close();
    },
  };
}
