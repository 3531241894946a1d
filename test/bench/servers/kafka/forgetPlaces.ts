import { openDataDir } from '@throughcare/embedded';
import type { Whatever } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';

/** Stored cases come with places in the log of one machine; Kafka's log and the journal beside it begin anew. */
export async function forgetPlaces(
  dir: string,
  services: readonly ServiceSpec<Whatever>[],
): Promise<void> {
  const data = openDataDir(dir);
  for (const { name } of services) {
    const store = data.openStore(name);
    for (const { id } of await store.scan('offset', null, 1_000))
      await store.change('offset', id, '', () => ({ remove: true, result: undefined }));
  }
  await data.close();
}
