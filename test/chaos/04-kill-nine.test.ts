import type { Installation } from '@throughcare/testing/house';
import { type HouseProcess, startHouse } from './support/houseProcess.ts';
import { chance, Load } from './support/load.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromiseAtRest, untilAtRest } from './support/proofs.ts';

const seed = Number(process.env.CHAOS_SEED ?? 4);

describePairs('commit before processing: kill -9 at random moments under load', (pair) => {
  /** A group goes on without a killed member when it has been silent for its session: some seconds a kill. */
  const kills = Number(process.env.CHAOS_KILLS ?? pair.pick(24, 4));
  let installation: Installation;
  beforeAll(() => {
    installation = pair.installation({ sessionTimeout: 6_000 });
  });
  afterAll(() => installation.remove(), patience);

  it(
    `after ${kills} kills every acknowledged command is applied once and in order (seed ${seed})`,
    async () => {
      const below = chance(seed);
      let house: HouseProcess | undefined;
      const load = new Load({ where: () => house, seed, clients: pair.pick(8, 3) });
      try {
        for (let kill = 0; kill < kills; kill++) {
          // Now and then one dies while it is still starting: recovery is killed too.
          const early = kill % pair.pick(6, 4) === pair.pick(5, 2);
          const delay = below(200);
          house = await startHouse(installation, {
            starting: (child) => {
              if (early) setTimeout(() => child.kill('SIGKILL'), pair.pick(150, 1_500) + delay);
            },
          });
          const some = 1 + below(pair.pick(60, 30));
          if (house) await load.more(some);
          const dying = house;
          house = undefined;
          await dying?.end('SIGKILL');
        }
        house = await startHouse(installation);
        await load.end();
        await untilAtRest(house?.url ?? '');
        expect(await house?.end('SIGTERM')).toBe(0);
        expect(load.acknowledged.length).toBeGreaterThan(kills);
        await assertPromiseAtRest(installation, load.acknowledged);
      } finally {
        await load.abandon();
        await house?.end('SIGKILL');
      }
    },
    2 * patience,
  );
});
