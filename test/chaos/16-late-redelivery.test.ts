import { addDays, CloudEvent, instant } from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import { VirtualClock } from '@throughcare/service-kit';
import { ref } from '@throughcare/testing';
import { recordOf } from './support/events.ts';
import { aroundOnly, withDeliveries } from './support/faults.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise, deliveredTimes } from './support/proofs.ts';
import { healthOf, listenerOf, say } from './support/toy.ts';

describePairs('a very late redelivery', (pair) => {
  it(
    'an event that comes again after a year has no effect',
    async () => {
      const began = instant('2026-01-05T09:00:00.000Z');
      const clock = new VirtualClock(began);
      let deliver: ((batch: readonly Delivered[]) => Promise<void>) | undefined;
      const seen: Delivered[] = [];
      const around = aroundOnly('court-diversion', (deps) => ({
        ...deps,
        log: withDeliveries(deps.log, (next) => {
          deliver = next;
          return async (batch) => {
            seen.push(...batch);
            await next(batch);
          };
        }),
      }));
      const person = ref('long ago');
      await inHouse(pair, { clock, around }, async (house) => {
        for (const n of [1, 2, 3]) await say(house, person, n);
        await house.settle();
        clock.moveTo(addDays(began, 366));
        await house.settle();
        const before = await listenerOf(house, person);
        const [first] = seen;
        if (!first) throw new Error('nothing came');
        await deliver?.([first]);
        await deliver?.(seen.toReversed());
        // Kafka keeps an event as often as it is sent; the embedded log knows it again and keeps it once.
        await house.pair.log.append([recordOf(CloudEvent.parse(JSON.parse(first.value ?? '')))]);
        await house.settle();
        expect(await listenerOf(house, person)).toEqual(before);
        expect(await healthOf(house)).toMatchObject({
          applied: 3,
          duplicates: pair.pick(4, 5),
          parked: 0,
        });
        await assertPromise(house.pair);
        expect((await deliveredTimes(house.pair)).get(eventId(first))).toBe(pair.pick(1, 2));
      });
    },
    patience,
  );
});

const eventId = ({ value }: Delivered): string => (JSON.parse(value ?? '') as CloudEvent).id;
