import type { CloudEvent } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { gate, openTestHouse } from '@throughcare/testing/house';
import { aroundOnly, withDeliveries } from './support/faults.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, listenerOf, say } from './support/toy.ts';

const person = ref('tail');

it('a lost tail: the last events of a stream are never delivered; they are missed, and refilled from the journal', async () => {
  const house = await openTestHouse({
    around: aroundOnly('court-diversion', (deps) => ({
      ...deps,
      log: withDeliveries(
        deps.log,
        (deliver) => (batch) =>
          deliver(
            batch.filter(({ value }) => (JSON.parse(value ?? '') as CloudEvent).sequence < 4),
          ),
      ),
    })),
  });
  try {
    for (const n of [1, 2, 3, 4, 5]) await say(house, person, n);
    await house.settle();
    expect((await listenerOf(house, person))?.state.heard).toHaveLength(3);
    expect(await house.services[1]?.lookForHoles()).toBe(2);
    await assertPromise(house.pair);
    expect(await healthOf(house)).toMatchObject({ holes: 1, parked: 0 });
    expect(house.log.count('hole')).toBe(1);
    expect(await house.services[1]?.lookForHoles()).toBe(0);
  } finally {
    await house.close();
  }
});

it('what is only unread is not called a hole', async () => {
  const held = gate();
  const house = await openTestHouse({
    around: aroundOnly('court-diversion', (deps) => ({
      ...deps,
      log: withDeliveries(deps.log, (deliver) => async (batch) => {
        await held.passed;
        await deliver(batch);
      }),
    })),
  });
  try {
    for (const n of [1, 2, 3]) await say(house, person, n);
    while (((await healthOf(house, 'intake')).pendingEvents ?? 1) > 0)
      await new Promise((turn) => setImmediate(turn));
    expect(await house.services[1]?.lookForHoles()).toBe(0);
    held.open();
    await house.settle();
    expect(await house.services[1]?.lookForHoles()).toBe(0);
    expect(await healthOf(house)).toMatchObject({ holes: 0, applied: 3, duplicates: 0 });
  } finally {
    held.open();
    await house.close();
  }
});
