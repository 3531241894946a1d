import { ref } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { aroundOnly } from './support/faults.ts';
import { assertPromise } from './support/proofs.ts';
import { sayAll } from './support/toy.ts';

it('a lost acknowledgement: the log wrote and its answer is lost; sent again, applied once', async () => {
  let lost = 0;
  const house = await openTestHouse({
    around: aroundOnly('intake', (deps) => ({
      ...deps,
      publish: async (records) => {
        await deps.publish(records);
        if (lost < 3) {
          lost++;
          throw new Error('the answer is lost');
        }
      },
    })),
  });
  try {
    await sayAll(house, ['a', 'b', 'c'].map(ref), 5);
    await house.settle();
    expect(lost).toBe(3);
    expect(house.log.count('relay')).toBe(3);
    const history = await assertPromise(house.pair);
    expect([...history.values()].map(({ events }) => events.length)).toEqual([5, 5, 5]);
  } finally {
    await house.close();
  }
});
