import { join } from 'node:path';
import { serviceNames } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { localIssuer } from '@throughcare/issuer';
import { embeddedPair } from '@throughcare/runtime/house';
import { freePort } from '@throughcare/testing/house';
import { healthAt, type Stage, type StageOptions, tokensOf, withoutVariable } from './stage.ts';
import { strike } from './strike.ts';
import { Supervised } from './supervised.ts';

const script = join(import.meta.dirname, 'houseChild.ts');

/** All services in one process on a data directory, as on one machine. */
export async function openHouseStage({ dir, without }: StageOptions): Promise<Stage> {
  const dataDir = join(dir, 'data');
  // Makes the directory, and the key that tokens are signed with.
  await openDataDir(dataDir).close();
  const token = tokensOf(localIssuer(dataDir));
  const house = new Supervised({
    name: 'house',
    script,
    argument: dataDir,
    log: join(dir, 'house.log'),
    env: { ...process.env, PORT: String(await freePort()), [withoutVariable]: without ?? '' },
  });
  house.start();
  let left: DataDir | undefined;
  return {
    kinds: ['service-killed', 'service-stopped', 'service-paused'],
    token,
    tellers: () => (house.url === undefined ? [] : [house.url]),
    serves: () => house.url !== undefined,
    cause: async (fault) => strike(fault, [house]),
    calm: async () => house.resume(),
    healths: () =>
      Promise.all(
        serviceNames.map((name) => healthAt(house.url && `${house.url}/${name}/health/ready`)),
      ),
    async evidence() {
      await house.retire();
      left = openDataDir(dataDir, { readOnly: true });
      return embeddedPair(left);
    },
    ends: () => house.ends,
    async close() {
      await house.abolish();
      await left?.close();
    },
  };
}
