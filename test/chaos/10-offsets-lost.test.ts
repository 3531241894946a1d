import { listener, ref, teller } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { forget } from './support/forget.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, listenerOf, sayAll } from './support/toy.ts';

describePairs('offsets lost', (pair) => {
  it(
    'the whole log is read again from its beginning, to no effect',
    async () => {
      const installation = pair.installation();
      const people = ['a', 'b', 'c'].map(ref);
      const services = [teller(), listener()];
      try {
        const first = await openTestHouse({ installation, services });
        await sayAll(first, people, 10);
        await first.settle();
        const before = await Promise.all(people.map((person) => listenerOf(first, person)));
        await first.close();

        expect(await forget(installation, services, 'court-diversion', ['offset'])).toBeGreaterThan(
          0,
        );
        await pair.acts(installation).forgetGroup('court-diversion');
        const house = await openTestHouse({ installation, services });
        try {
          await house.settle();
          const after = await Promise.all(people.map((person) => listenerOf(house, person)));
          expect(after).toEqual(before);
          expect(await healthOf(house)).toMatchObject({ duplicates: 30, applied: 0, parked: 0 });
          await assertPromise(house.pair);
        } finally {
          await house.close();
        }
      } finally {
        await installation.remove();
      }
    },
    patience,
  );
});
