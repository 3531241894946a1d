import type { DataDir } from '@throughcare/embedded';
import type { Pair } from './pair.ts';

/**
 * A file in a data directory, which stays open until whoever opened it closes it. Its log is the journal as well, and a document's
 * events are rows of it from the COMMIT that writes the document.
 */
export const embeddedPair = (data: DataDir): Pair =>
  pairOn(data, (service) => data.openPublishingStore(service));

/** The same with outboxes and a relay, as on engines: for whoever stands between a service and the log. */
export const relayedPair = (data: DataDir): Pair =>
  pairOn(data, (service) => data.openStore(service));

function pairOn(data: DataDir, store: Pair['store']): Pair {
  const { log, journal } = data.openLog();
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
