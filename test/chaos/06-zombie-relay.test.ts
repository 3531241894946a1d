import { Relay } from '@throughcare/messaging';
import type { ServiceDeps } from '@throughcare/service-kit';
import { ref } from '@throughcare/testing';
import { eventually, gate, openTestHouse } from '@throughcare/testing/house';
import { aroundOnly } from './support/faults.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, say } from './support/toy.ts';

it('a zombie relay: A pauses in flight, B publishes and goes on, A resumes; effects once and in order', async () => {
  let deps: ServiceDeps | undefined;
  const held = gate();
  let pausing = false;
  let paused = 0;
  const house = await openTestHouse({
    around: aroundOnly('intake', (given) => {
      deps = given;
      return {
        ...given,
        publish: async (records) => {
          if (pausing) {
            paused++;
            await held.passed;
          }
          await given.publish(records);
        },
      };
    }),
  });
  const b = new Relay({
    store: house.pair.store('intake'),
    publish: (records) => deps?.publish(records) ?? Promise.reject(new Error('no house')),
    onError: (error) => house.log.error('relay b', error),
  });
  const people = ['a', 'b', 'c'].map(ref);
  try {
    pausing = true;
    for (const person of people) await say(house, person, 1);
    await eventually('A holds a flight', () => paused > 0);
    for (const person of people) await say(house, person, 2);
    await b.sweep();
    await eventually(
      'B has published all',
      async () => (await healthOf(house, 'intake')).pendingEvents === 0,
    );
    pausing = false;
    held.open();
    for (const person of people) await say(house, person, 3);
    await house.settle();
    const history = await assertPromise(house.pair);
    expect([...history.values()].map(({ events }) => events.length)).toEqual([3, 3, 3]);
    expect(house.log.count('relay b')).toBe(0);
  } finally {
    held.open();
    await b.stop();
    await house.close();
  }
});
