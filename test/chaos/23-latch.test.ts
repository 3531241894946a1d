import { listener, ref } from '@throughcare/testing';
import { accepted, death, recordOf, referralId } from './support/events.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { healthOf, listenerOf } from './support/toy.ts';

describePairs('a latch', (pair) => {
  it(
    'death behind a poison message, and ahead of a missing one, stops outreach at once',
    async () => {
      const [poisoned, early] = [ref('poisoned'), ref('early')];
      const bug = new Set([referralId(poisoned, 1)]);
      await inHouse(pair, { services: [listener(bug)] }, async (house) => {
        const append = (...events: ReturnType<typeof accepted>[]) =>
          house.pair.log.append(events.map(recordOf));
        await append(accepted(poisoned, 1), death(poisoned, 2), death(early, 3));
        await house.settle();
        for (const person of [poisoned, early])
          expect((await listenerOf(house, person))?.state).toMatchObject({
            stopped: true,
            heard: [],
          });
        expect(await healthOf(house)).toMatchObject({ parked: 3 });

        // Once its turn comes it finds nothing left to do.
        bug.clear();
        await append(accepted(early, 1), accepted(early, 2));
        await house.client.as('ADMIN').post('/court-diversion/parked/redrive', {}, { key: null });
        await house.settle();
        expect((await listenerOf(house, poisoned))?.positions).toEqual({
          'intake/justice': { epoch: 0, sequence: 2 },
        });
        expect((await listenerOf(house, early))?.state).toMatchObject({
          stopped: true,
          heard: [referralId(early, 1), referralId(early, 2)],
        });
        expect(await healthOf(house)).toMatchObject({ parked: 0 });
      });
    },
    patience,
  );
});
