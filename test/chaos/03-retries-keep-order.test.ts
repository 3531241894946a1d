import type { CloudEvent } from '@throughcare/contracts';
import { assertOrderPerStream } from '@throughcare/testing';
import { type StoreFault, withDeliveries, withFaults } from './support/faults.ts';
import { inHouse } from './support/inHouse.ts';
import { chance, Load } from './support/load.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';

describePairs('retries reorder nothing', (pair) => {
  it(
    'order holds while store and log fail at random, before and after they wrote',
    async () => {
      const below = chance(3);
      let faults = true;
      const deliveries: CloudEvent[] = [];
      const fault = (kind: string): StoreFault =>
        !faults || kind === 'offset' || below(5) > 0
          ? 'none'
          : below(2)
            ? 'refused'
            : 'answer lost';
      await inHouse(
        { installation: pair.relayed },
        {
          around: (_service, deps) => ({
            ...deps,
            store: withFaults(deps.store, fault),
            publish: async (records) => {
              if (faults && below(10) === 0) throw new Error('refused');
              await deps.publish(records);
              if (faults && below(10) === 0) throw new Error('answer lost');
            },
            log: withDeliveries(deps.log, (deliver) => async (batch) => {
              deliveries.push(...batch.map(({ value }) => JSON.parse(value ?? '') as CloudEvent));
              await deliver(batch);
              if (faults && below(4) === 0) throw new Error('not now');
            }),
          }),
        },
        async (house) => {
          const { token } = house.client.as('INTAKE');
          const load = new Load({
            where: () => ({ url: house.url, token }),
            seed: 3,
            clients: pair.pick(6, 3),
          });
          await load.more(pair.pick(150, 50));
          await load.end();
          faults = false;
          await house.settle();
          const history = await assertPromise(house.pair);
          assertOrderPerStream(deliveries);
          const published = [...history.values()].reduce(
            (sum, { events }) => sum + events.length,
            0,
          );
          expect(published).toBe(load.acknowledged.length);
          expect(history.size).toBe(new Set(load.acknowledged.map(({ ref }) => ref)).size);
        },
      );
    },
    patience,
  );
});
