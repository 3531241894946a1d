import { type HouseProcess, startHouse } from './support/houseProcess.ts';
import { Load } from './support/load.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromiseAtRest, untilAtRest } from './support/proofs.ts';

describePairs('shutdown', (pair) => {
  const stops = pair.pick(5, 2);

  it(
    `SIGTERM under load, ${stops} times; each ends cleanly, no gap, no double effect`,
    async () => {
      const installation = pair.installation({ sessionTimeout: 10_000 });
      let house: HouseProcess | undefined;
      const load = new Load({ where: () => house, seed: 20, clients: pair.pick(8, 3) });
      try {
        for (let stop = 0; stop < stops; stop++) {
          house = await startHouse(installation);
          await load.more(pair.pick(60, 25));
          const ending = house;
          house = undefined;
          expect(await ending?.end('SIGTERM')).toBe(0);
        }
        house = await startHouse(installation);
        await load.end();
        await untilAtRest(house?.url ?? '');
        expect(await house?.end('SIGTERM')).toBe(0);
        await assertPromiseAtRest(installation, load.acknowledged);
      } finally {
        await load.abandon();
        await house?.end('SIGKILL');
        await installation.remove();
      }
    },
    2 * patience,
  );
});
