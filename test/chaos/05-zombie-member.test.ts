import { buildService, type ServiceDeps } from '@throughcare/service-kit';
import { listener, ref, teller } from '@throughcare/testing';
import { eventually, gate, type Installation, openTestHouse } from '@throughcare/testing/house';
import { installationAt } from '@throughcare/testing/installations';
import { aroundOnly, withDeliveries } from './support/faults.ts';
import { describePairs, type ProofPair, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, sayAll } from './support/toy.ts';
import { Wire } from './support/wire.ts';

/** A member's own way to the log. On engines it can be cut, so that the group takes the member for dead and goes on. */
async function ownWay(pair: ProofPair, { place }: Installation, deps: ServiceDeps) {
  if (place.pair === 'embedded')
    return { log: deps.log, cut: () => undefined, mend: () => undefined, close: async () => {} };
  const wire = await Wire.to(pair.brokers());
  const there = installationAt({ ...place, kafka: { ...place.kafka, through: wire.port } });
  const { log, close } = await there.open([listener()]);
  return {
    log,
    cut: () => wire.cut(),
    mend: () => wire.mend(),
    close: async () => {
      await close();
      await wire.close();
    },
  };
}

describePairs('a zombie member', (pair) => {
  it(
    'is late with what another member of its group has long settled, and each event is applied once',
    async () => {
      const installation = pair.installation({ sessionTimeout: 6_000 });
      let deps: ServiceDeps | undefined;
      const house = await openTestHouse({
        installation,
        services: [teller(), listener()],
        around: aroundOnly('court-diversion', (given) => {
          deps = given;
          return given;
        }),
      });
      if (!deps) throw new Error('no such service');
      const way = await ownWay(pair, installation, deps);
      const held = gate();
      let waiting = 0;
      const zombie = buildService(listener(), {
        ...deps,
        log: withDeliveries(way.log, (deliver) => async (batch) => {
          waiting += batch.length;
          await held.passed;
          await deliver(batch);
        }),
      });
      const each = pair.pick(10, 3);
      const people = Array.from({ length: pair.pick(4, 9) }, (_, n) => ref(`person-${n}`));
      const all = 2 * each * people.length;
      try {
        await zombie.start();
        await sayAll(house, people, each);
        await eventually('the zombie holds events', () => waiting > 0);
        way.cut();
        await sayAll(house, people, each, 2_000);
        // On engines this is when the group has given the zombie's partitions to the other.
        await eventually(
          'the other member has settled all',
          async () => ((await healthOf(house)).applied ?? 0) === all,
          60_000,
        );
        held.open();
        way.mend();
        await house.settle();
        await eventually('the zombie has come to rest', () => zombie.atRest(), 60_000);
        await assertPromise(house.pair);
        const late = await zombie.health();
        expect(late).toMatchObject({ applied: 0, parked: 0 });
        expect(late.duplicates).toBeGreaterThanOrEqual(pair.pick(all, 1));
      } finally {
        held.open();
        way.mend();
        await zombie.stop();
        await way.close();
        await house.close();
        await installation.remove();
      }
    },
    patience,
  );
});
