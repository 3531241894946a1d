import { audiences } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import type { Whatever } from '@throughcare/record';
import { type ServiceSpec, systemClock } from '@throughcare/service-kit';
import { offsetOf } from '../../../packages/embedded/src/offsets.ts';
import { Offsets } from '../../../packages/service-kit/src/engine/offsets.ts';

/** What was copied was applied and compared, since the documents were copied too: everyone goes on from the end of the log. */
export async function goOnFrom(
  dir: string,
  services: readonly Pick<ServiceSpec<Whatever>, 'name' | 'reads' | 'projections'>[],
  lastPlace: number,
): Promise<void> {
  const data = openDataDir(dir);
  for (const { name, reads, projections } of services) {
    const store = data.openStore(name);
    const offsets = new Offsets(store, systemClock, name);
    const compared = audiences.map((audience) => `own/${audience}`);
    for (const place of [...reads, ...reads.map((topic) => `heads/${topic}`), ...compared])
      await offsets.write(place, offsetOf(lastPlace));
    for (const projection of projections) {
      const read = new Offsets(store, systemClock, `${name}.${projection.name}`);
      for (const topic of projection.reads) await read.write(topic, offsetOf(lastPlace));
    }
  }
  await data.close();
}
