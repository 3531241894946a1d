import { buildService, type Service, type ServiceDeps } from '@throughcare/service-kit';
import { listener, teller } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { aroundOnly } from './support/faults.ts';
import { Load } from './support/load.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';

/** Wall milliseconds between a member's coming, and its going. */
const between = 1_000;

describePairs('rebalances', (pair) => {
  const changes = pair.pick(8, 4);

  it(
    `${changes} times a member of the group joins or leaves under load: nothing lost, nothing twice, all in order`,
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
      const load = new Load({
        where: () => ({ url: house.url, token: house.client.as('INTAKE').token }),
        seed: 9,
        clients: 2,
        pause: pair.pick(5, 40),
      });
      try {
        if (!deps) throw new Error('no such service');
        let worked = 0;
        let member: Service | undefined;
        for (let change = 0; change < changes; change++) {
          if (member) {
            const { applied, duplicates } = await member.health();
            worked += applied + duplicates;
            await member.stop();
            member = undefined;
          } else {
            member = buildService(listener(), deps);
            await member.start();
          }
          const until = performance.now() + between;
          await load.more(5);
          await load.until(() => performance.now() > until);
        }
        await load.end();
        await house.settle();
        const history = await assertPromise(house.pair);
        const published = [...history.values()].reduce((sum, { events }) => sum + events.length, 0);
        expect(published).toBe(load.acknowledged.length);
        expect(member).toBeUndefined();
        // Whoever came was given work, too.
        expect(worked).toBeGreaterThan(0);
      } finally {
        await load.abandon();
        await house.close();
        await installation.remove();
      }
    },
    2 * patience,
  );
});
