import type { ServiceName } from '@throughcare/contracts';
import type { Installation, Specs } from '@throughcare/testing/house';

/** Removes every document of these kinds while no house is open; returns how many there were. */
export async function forget(
  installation: Installation,
  services: Specs,
  service: ServiceName,
  kinds: readonly string[],
): Promise<number> {
  const opened = await installation.open(services);
  let removed = 0;
  try {
    const store = opened.store(service);
    for (const kind of kinds)
      for (const { id } of await store.scan(kind, null, 100)) {
        await store.change(kind, id, '', () => ({ remove: true, result: undefined }));
        removed++;
      }
  } finally {
    await opened.close();
  }
  return removed;
}
