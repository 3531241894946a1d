import { temporaryDir } from '@throughcare/testing/house';
import { type HouseProcess, startHouse } from './support/houseProcess.ts';
import { type Acknowledged, load } from './support/load.ts';
import { assertPromiseOnDisk, untilAtRest } from './support/proofs.ts';

const stops = 5;

it(`shutdown: SIGTERM under load, ${stops} times; each ends cleanly, no gap, no double effect`, async () => {
  const made = temporaryDir();
  const acknowledged: Acknowledged[] = [];
  let house: HouseProcess | undefined;
  let done = false;
  const loading = load({
    where: () => house,
    seed: 20,
    clients: 8,
    until: () => done,
    acknowledged: (one) => void acknowledged.push(one),
  });
  try {
    for (let stop = 0; stop < stops; stop++) {
      house = await startHouse(made.dir);
      const mark = acknowledged.length + 60;
      while (acknowledged.length < mark) await new Promise((turn) => setTimeout(turn, 1));
      const ending = house;
      house = undefined;
      expect(await ending?.end('SIGTERM')).toBe(0);
    }
    house = await startHouse(made.dir);
    done = true;
    await loading;
    await untilAtRest(house?.url ?? '');
    expect(await house?.end('SIGTERM')).toBe(0);
    await assertPromiseOnDisk(made.dir, acknowledged);
  } finally {
    done = true;
    made.remove();
  }
}, 60_000);
