import type { CloudEvent } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { eventually, gate } from '@throughcare/testing/house';
import { aroundOnly, withDeliveries } from './support/faults.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, listenerOf, say } from './support/toy.ts';

const person = ref('tail');
const sequenceIn = ({ value }: { readonly value: string | null }): number =>
  (JSON.parse(value ?? '') as CloudEvent).sequence;

describePairs('a lost tail', (pair) => {
  it(
    'the last events of a stream are never delivered; they are missed, and refilled from the journal',
    async () => {
      const around = aroundOnly('court-diversion', (deps) => ({
        ...deps,
        log: withDeliveries(
          deps.log,
          (deliver) => (batch) => deliver(batch.filter((record) => sequenceIn(record) < 4)),
        ),
      }));
      await inHouse(pair, { around }, async (house) => {
        for (const n of [1, 2, 3, 4, 5]) await say(house, person, n);
        await house.settle();
        expect((await listenerOf(house, person))?.state.heard).toHaveLength(3);
        expect(await house.services[1]?.detectGaps()).toBe(2);
        await assertPromise(house.pair);
        expect(await healthOf(house)).toMatchObject({ gaps: 1, parked: 0 });
        expect(house.log.count('gap')).toBe(1);
        expect(await house.services[1]?.detectGaps()).toBe(0);
      });
    },
    patience,
  );

  it(
    'what is only unread is not called a gap',
    async () => {
      const held = gate();
      const around = aroundOnly('court-diversion', (deps) => ({
        ...deps,
        log: withDeliveries(deps.log, (deliver) => async (batch) => {
          await held.passed;
          await deliver(batch);
        }),
      }));
      await inHouse(pair, { around }, async (house) => {
        try {
          for (const n of [1, 2, 3]) await say(house, person, n);
          await eventually(
            'all is published',
            async () => (await healthOf(house, 'intake')).pendingEvents === 0,
          );
          expect(await house.services[1]?.detectGaps()).toBe(0);
          held.open();
          await house.settle();
          expect(await house.services[1]?.detectGaps()).toBe(0);
          expect(await healthOf(house)).toMatchObject({ gaps: 0, applied: 3, duplicates: 0 });
          await assertPromise(house.pair);
        } finally {
          held.open();
        }
      });
    },
    patience,
  );
});
