import type { DataDir } from '@throughcare/embedded';
import type { Pair } from './pair.ts';

/** SQLite files in a data directory, which stays open until whoever opened it closes it. Its log is the journal as well. */
export function embeddedPair(data: DataDir): Pair {
  const { log, journal } = data.openLog();
  return {
    name: 'embedded',
    store: (service) => data.openStore(service),
    log,
    journal,
    ownJournal: () => undefined,
    publish: () => (records) => log.append(records),
    close: async () => undefined,
  };
}
