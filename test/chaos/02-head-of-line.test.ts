import { listener, ref } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { accepted, recordOf, referralId } from './support/events.ts';
import { healthOf, listenerOf } from './support/toy.ts';

it('head-of-line blocking: a stream that fails for ever keeps no other stream of its partition waiting', async () => {
  const [failing, other] = [ref('failing'), ref('other')];
  const house = await openTestHouse({ services: [listener(new Set([referralId(failing, 1)]))] });
  try {
    const records = Array.from({ length: 30 }, (_, n) => [
      recordOf(accepted(failing, n + 1)),
      recordOf(accepted(other, n + 1)),
    ]).flat();
    for (const record of records) await house.pair.log.append([record]);
    await house.settle();
    const heard = Array.from({ length: 30 }, (_, n) => referralId(other, n + 1));
    expect((await listenerOf(house, other))?.state.heard).toEqual(heard);
    expect((await listenerOf(house, failing))?.state.heard ?? []).toEqual([]);
    expect(await healthOf(house)).toMatchObject({ parked: 30, lag: 0, ready: true });
    expect(house.log.count('reaction')).toBeGreaterThan(0);
  } finally {
    await house.close();
  }
});
