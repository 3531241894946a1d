import type { ServiceName } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import { embeddedPair } from '@throughcare/runtime';
import type { Store } from '@throughcare/store';

export type StoredFlags = {
  readonly dataDir: string;
  readonly mongo?: string;
  readonly mongoPrefix: string;
};

/** The documents of each service, in the directory or in MongoDB, to be looked at only, also beside a server. */
export async function withStored<T>(
  { dataDir, mongo, mongoPrefix }: StoredFlags,
  use: (store: (service: ServiceName) => Store) => Promise<T>,
): Promise<T> {
  if (mongo !== undefined) {
    const { openEngineStores } = await import('@throughcare/runtime/engines');
    const place = { uri: mongo, prefix: mongoPrefix };
    const stores = await openEngineStores({ mongo: place, readOnly: true });
    return use(stores.store).finally(() => stores.close());
  }
  const data = openDataDir(dataDir, { readOnly: true });
  return use(embeddedPair(data).store).finally(() => data.close());
}
