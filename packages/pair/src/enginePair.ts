import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type KafkaOptions, openKafkaLog, topicPlan } from '@throughcare/kafka';
import {
  journalOfOwners,
  journalThenLog,
  type OwnJournal,
  storeJournal,
} from '@throughcare/messaging';
import { migrate, openMongoStore } from '@throughcare/mongo';
import type { Store } from '@throughcare/store';
import type { Pair } from './pair.ts';

export type EnginePairOptions = {
  readonly kafka: KafkaOptions;
  readonly mongo: {
    readonly uri: string;
    /** Before the name of each service's database, where several installations share a server. */
    readonly prefix?: string;
  };
  /** Whose databases are opened; all four where left out. */
  readonly services?: readonly ServiceName[];
  /** Makes topics, databases and indexes that are missing first. Left out: they must be there. */
  readonly setUp?: boolean;
};

/** Kafka and MongoDB, for all services in one process. Throws StoreError `unavailable` or KafkaLogError. */
export async function openEnginePair(options: EnginePairOptions): Promise<Pair> {
  const { mongo, services = serviceNames, setUp = false } = options;
  const databaseOf = (service: ServiceName) => `${mongo.prefix ?? ''}${service}`;
  const log = openKafkaLog(options.kafka);
  const stores = new Map<ServiceName, Store>();
  const journals = new Map<ServiceName, OwnJournal>();
  const close = async () => {
    await log.close();
    await Promise.all([...stores.values()].map((store) => store.close()));
  };
  try {
    if (setUp) {
      await log.createTopics(topicPlan.map(({ name }) => name));
      for (const service of services)
        await migrate({ uri: mongo.uri, database: databaseOf(service) });
    }
    for (const service of services) {
      const store = await openMongoStore({ uri: mongo.uri, database: databaseOf(service) });
      stores.set(service, store);
      journals.set(service, storeJournal(store));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const of = <T>(map: ReadonlyMap<ServiceName, T>, service: ServiceName): T => {
    const one = map.get(service);
    if (one === undefined) throw new Error(`${service} was not opened`);
    return one;
  };
  return {
    name: 'engines',
    store: (service) => of(stores, service),
    log,
    journal: journalOfOwners((service) => of(journals, service)),
    publish: (service) => journalThenLog(of(journals, service), log),
    close,
  };
}
