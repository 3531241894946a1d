import { addDays, instant } from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import { VirtualClock } from '@throughcare/service-kit';
import { ref } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { aroundOnly, withDeliveries } from './support/faults.ts';
import { healthOf, listenerOf, say } from './support/toy.ts';

it('a very late redelivery: an event that comes again after a year has no effect', async () => {
  const began = instant('2026-01-05T09:00:00.000Z');
  const clock = new VirtualClock(began);
  let deliver: ((batch: readonly Delivered[]) => Promise<void>) | undefined;
  const seen: Delivered[] = [];
  const house = await openTestHouse({
    clock,
    around: aroundOnly('court-diversion', (deps) => ({
      ...deps,
      log: withDeliveries(deps.log, (next) => {
        deliver = next;
        return async (batch) => {
          seen.push(...batch);
          await next(batch);
        };
      }),
    })),
  });
  const person = ref('long ago');
  try {
    for (const n of [1, 2, 3]) await say(house, person, n);
    await house.settle();
    clock.moveTo(addDays(began, 366));
    await house.settle();
    const before = await listenerOf(house, person);
    await deliver?.(seen.slice(0, 1));
    await deliver?.(seen.toReversed());
    expect(await listenerOf(house, person)).toEqual(before);
    expect(await healthOf(house)).toMatchObject({ applied: 3, duplicates: 4, parked: 0 });
  } finally {
    await house.close();
  }
});
