import { temporaryDir } from '@throughcare/testing/house';
import { type HouseProcess, startHouse } from './support/houseProcess.ts';
import { type Acknowledged, chance, load } from './support/load.ts';
import { assertPromiseOnDisk, untilAtRest } from './support/proofs.ts';

const seed = Number(process.env.CHAOS_SEED ?? 4);
const kills = Number(process.env.CHAOS_KILLS ?? 24);

describe('commit before processing: kill -9 at random moments under load', () => {
  const made = temporaryDir();
  afterAll(() => made.remove());

  it(`after ${kills} kills every acknowledged command is applied once and in order (seed ${seed})`, async () => {
    const below = chance(seed);
    const acknowledged: Acknowledged[] = [];
    let house: HouseProcess | undefined;
    let done = false;
    const loading = load({
      where: () => house,
      seed,
      clients: 8,
      until: () => done,
      acknowledged: (one) => void acknowledged.push(one),
    });
    for (let kill = 0; kill < kills; kill++) {
      // Every sixth dies while it is still starting: recovery is killed too.
      const early = kill % 6 === 5;
      const delay = below(200);
      house = await startHouse(made.dir, (child) => {
        if (early) setTimeout(() => child.kill('SIGKILL'), 150 + delay);
      });
      const mark = acknowledged.length + 1 + below(60);
      while (house && acknowledged.length < mark) await new Promise((turn) => setTimeout(turn, 1));
      const dying = house;
      house = undefined;
      await dying?.end('SIGKILL');
    }
    house = await startHouse(made.dir);
    done = true;
    await loading;
    await untilAtRest(house?.url ?? '');
    expect(await house?.end('SIGTERM')).toBe(0);
    expect(acknowledged.length).toBeGreaterThan(kills);
    await assertPromiseOnDisk(made.dir, acknowledged);
  }, 180_000);
});
