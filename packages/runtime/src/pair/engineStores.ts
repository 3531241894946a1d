import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type OwnJournal, storeJournal, wholeJournalOfOwners } from '@throughcare/messaging';
import { migrate, openMongoStore } from '@throughcare/mongo';
import type { Store } from '@throughcare/store';
import type { Pair } from './pair.ts';
import { soleWriter } from './soleWriter.ts';

export type MongoPlace = {
  readonly uri: string;
  /** Before the name of each service's database, where several installations share a server. */
  readonly prefix?: string | undefined;
};

export type EngineStoresOptions = {
  readonly mongo: MongoPlace;
  /** Whose databases are opened; all four where left out. */
  readonly services?: readonly ServiceName[];
  /** Makes databases and indexes that are missing first. Left out: they must be there. */
  readonly setUp?: boolean;
  readonly readOnly?: boolean;
  /** Nobody else writes these databases: what waits in them is then known here. For replays. */
  readonly soleWriter?: boolean;
};

/** The half of a pair that is stored: documents, and the journals that owners keep among them. */
export type EngineStores = Pick<Pair, 'store' | 'journal' | 'close'> & {
  readonly journalOf: (service: ServiceName) => OwnJournal;
};

/** The databases of services on MongoDB. Throws StoreError `unavailable`. */
export async function openEngineStores(options: EngineStoresOptions): Promise<EngineStores> {
  const { mongo, services = serviceNames, setUp = false, readOnly = false } = options;
  const stores = new Map<ServiceName, Store>();
  const journals = new Map<ServiceName, OwnJournal>();
  const close = async () => {
    await Promise.all([...stores.values()].map((store) => store.close()));
  };
  try {
    for (const service of services) {
      const place = { uri: mongo.uri, database: `${mongo.prefix ?? ''}${service}` };
      if (setUp) await migrate(place);
      const opened = await openMongoStore({ ...place, readOnly });
      const store = options.soleWriter ? await soleWriter(opened) : opened;
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
  const journalOf = (service: ServiceName) => of(journals, service);
  return {
    store: (service) => of(stores, service),
    journal: wholeJournalOfOwners(journalOf),
    journalOf,
    close,
  };
}
