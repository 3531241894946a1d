import { buildService, type ServiceDeps } from '@throughcare/service-kit';
import { listener, ref } from '@throughcare/testing';
import { gate, openTestHouse } from '@throughcare/testing/house';
import { aroundOnly, withDeliveries } from './support/faults.ts';
import { assertPromise } from './support/proofs.ts';
import { sayAll } from './support/toy.ts';

it('a zombie member: two members read the same partition, one of them late, and each event is applied once', async () => {
  let deps: ServiceDeps | undefined;
  const house = await openTestHouse({
    around: aroundOnly('court-diversion', (given) => {
      deps = given;
      return given;
    }),
  });
  if (!deps) throw new Error('no such service');
  const held = gate();
  let waiting = 0;
  const zombie = buildService(listener(), {
    ...deps,
    log: withDeliveries(deps.log, (deliver) => async (batch) => {
      waiting++;
      await held.passed;
      await deliver(batch);
    }),
  });
  try {
    await zombie.start();
    const people = ['a', 'b', 'c', 'd'].map(ref);
    await sayAll(house, people, 10);
    await house.settle();
    expect(waiting).toBeGreaterThan(0);
    await sayAll(house, people, 10, 2_000);
    held.open();
    await house.settle();
    while (!(await zombie.atRest())) await new Promise((turn) => setImmediate(turn));
    await assertPromise(house.pair);
    const [late, member] = [await zombie.health(), await house.services[1]?.health()];
    expect((late.applied ?? 0) + (member?.applied ?? 0)).toBe(80);
    expect(late.duplicates + (member?.duplicates ?? 0)).toBe(80);
  } finally {
    await zombie.stop();
    await house.close();
  }
});
