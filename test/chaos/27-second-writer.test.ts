import { openDataDir } from '@throughcare/embedded';
import { ref } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { startHouse } from './support/houseProcess.ts';
import { Load } from './support/load.ts';
import { describeEmbedded, describeEngines, patience } from './support/pairs.ts';
import { assertPromise, assertPromiseAtRest, untilAtRest } from './support/proofs.ts';
import { sayAll } from './support/toy.ts';

describeEmbedded('a second writer', (pair) => {
  it(
    'is refused on the same data directory with a message that helps, a reader is let in; after kill -9 it is free',
    async () => {
      const installation = pair.installation();
      try {
        const first = await startHouse(installation);
        await expect(openTestHouse({ installation })).rejects.toMatchObject({
          code: 'locked',
          message: expect.stringContaining('Another process is writing'),
        });
        const reader = openDataDir(installation.place.dir, { readOnly: true });
        expect(await reader.openStore('intake').totals()).toMatchObject({ documents: 0 });
        await reader.close();
        await first?.end('SIGKILL');
        const house = await openTestHouse({ installation });
        await sayAll(house, [ref('a')], 3);
        await house.settle();
        await assertPromise(house.pair);
        await house.close();
      } finally {
        await installation.remove();
      }
    },
    patience,
  );
});

describeEngines('a second writer', (pair) => {
  it(
    'writes the same documents at once, and nothing is lost or twice; killed, it leaves nothing locked',
    async () => {
      const installation = pair.installation({ sessionTimeout: 6_000 });
      let load: Load | undefined;
      try {
        const [one, two] = [await startHouse(installation), await startHouse(installation)];
        if (!one || !two) throw new Error('a house did not start');
        let turn = 0;
        let alive = [one, two];
        load = new Load({
          // A client asks one house and then the other, with the same key where the first gave no answer.
          where: () => alive[turn++ % alive.length],
          seed: 27,
          clients: 4,
          persons: 3,
        });
        await load.more(20);
        alive = [one];
        await two.end('SIGKILL');
        await load.more(40);
        await load.end();
        await untilAtRest(one.url);
        expect(await one.end('SIGTERM')).toBe(0);
        await assertPromiseAtRest(installation, load.acknowledged);
      } finally {
        await load?.abandon();
        await installation.remove();
      }
    },
    patience,
  );
});
