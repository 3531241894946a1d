import { ref } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { LossyProxy } from '../../packages/kafka/src/fixtures/lossyProxy.ts';
import { aroundOnly } from './support/faults.ts';
import { inHouse } from './support/inHouse.ts';
import { describeEngines, describePairs, patience } from './support/pairs.ts';
import { assertPromise, deliveredTimes } from './support/proofs.ts';
import { sayAll } from './support/toy.ts';
import { addressOf } from './support/wire.ts';

const people = ['a', 'b', 'c'].map(ref);

describePairs('a lost acknowledgement', (pair) => {
  it(
    'the log wrote and its answer is lost; sent again, applied once',
    async () => {
      let lost = 0;
      const around = aroundOnly('intake', (deps) => ({
        ...deps,
        publish: async (records) => {
          await deps.publish(records);
          if (lost < 3) {
            lost++;
            throw new Error('the answer is lost');
          }
        },
      }));
      await inHouse({ installation: pair.relayed }, { around }, async (house) => {
        await sayAll(house, people, 5);
        await house.settle();
        expect(lost).toBe(3);
        expect(house.log.count('relay')).toBe(3);
        const history = await assertPromise(house.pair);
        expect([...history.values()].map(({ events }) => events.length)).toEqual([5, 5, 5]);
      });
    },
    patience,
  );
});

describeEngines('a lost acknowledgement, with a proxy between', (pair) => {
  it(
    'that drops the brokers’ answers: they stand in the log more than once, and are applied once',
    async () => {
      const proxy = new LossyProxy(addressOf(pair.brokers()));
      const installation = pair.installation({ through: await proxy.open() });
      try {
        const house = await openTestHouse({ installation });
        try {
          // More than the client sends again by itself, so that the relay hears of it, too.
          proxy.toLose = 5;
          await sayAll(house, people, 3);
          await house.settle();
          expect(proxy).toMatchObject({ toLose: 0, lost: 5 });
          expect(house.log.count('relay')).toBeGreaterThan(0);
          await assertPromise(house.pair);
          expect(Math.max(...(await deliveredTimes(house.pair)).values())).toBeGreaterThan(1);
        } finally {
          await house.close();
        }
      } finally {
        await proxy.close();
        await installation.remove();
      }
    },
    patience,
  );
});
