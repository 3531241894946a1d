import { type HouseProcess, startHouse } from './support/houseProcess.ts';
import { type Acknowledged, load } from './support/load.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromiseAtRest, untilAtRest } from './support/proofs.ts';

describePairs('shutdown', (pair) => {
  const stops = pair.pick(5, 2);

  it(
    `SIGTERM under load, ${stops} times; each ends cleanly, no gap, no double effect`,
    async () => {
      const installation = pair.installation({ sessionTimeout: 10_000 });
      const acknowledged: Acknowledged[] = [];
      let house: HouseProcess | undefined;
      let done = false;
      const loading = load({
        where: () => house,
        seed: 20,
        clients: pair.pick(8, 3),
        until: () => done,
        acknowledged: (one) => void acknowledged.push(one),
      });
      try {
        for (let stop = 0; stop < stops; stop++) {
          house = await startHouse(installation);
          const mark = acknowledged.length + pair.pick(60, 25);
          while (acknowledged.length < mark) await new Promise((turn) => setTimeout(turn, 1));
          const ending = house;
          house = undefined;
          expect(await ending?.end('SIGTERM')).toBe(0);
        }
        house = await startHouse(installation);
        done = true;
        await loading;
        await untilAtRest(house?.url ?? '');
        expect(await house?.end('SIGTERM')).toBe(0);
        await assertPromiseAtRest(installation, acknowledged);
      } finally {
        done = true;
        await installation.remove();
      }
    },
    2 * patience,
  );
});
