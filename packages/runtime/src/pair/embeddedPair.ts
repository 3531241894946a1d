import type { DataDir } from '@throughcare/embedded';
import type { Pair } from './pair.ts';

/** SQLite files in a data directory, which stays open until whoever opened it closes it. Its log is the journal as well. */
export function embeddedPair(data: DataDir): Pair {
  const { log, journal } = data.openLog();
  const store: Pair['store'] = (service) => data.openStore(service);
  return {
    name: 'embedded',
    store,
    log,
    journal,
    ports: (service) => ({
      store: store(service),
      log,
      journal,
      publish: (records) => log.append(records),
    }),
    close: async () => undefined,
  };
}
