import { Relay } from '@throughcare/messaging';
import { listener, ref, teller } from '@throughcare/testing';
import { eventually, gate } from '@throughcare/testing/house';
import { aroundOnly } from './support/faults.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, say } from './support/toy.ts';

describePairs('a zombie relay', (pair) => {
  it(
    'A pauses in flight, B publishes and goes on, A resumes; effects once and in order',
    async () => {
      const held = gate();
      let pausing = false;
      let paused = 0;
      const around = aroundOnly('intake', (given) => {
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
      });
      await inHouse({ installation: pair.relayed }, { around }, async (house, installation) => {
        // On engines B is another process, as it were, with connections of its own.
        const other =
          pair.name === 'engines' ? await installation.open([teller(), listener()]) : house.pair;
        const b = new Relay({
          store: other.store('intake'),
          publish: other.ports('intake').publish,
          onError: (error) => house.log.error('relay b', error),
        });
        const people = ['a', 'b', 'c'].map(ref);
        try {
          pausing = true;
          for (const person of people) await say(house, person, 1);
          await eventually('A holds a flight', () => paused > 0);
          for (const person of people) await say(house, person, 2);
          await b.safetySweep();
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
          if (other !== house.pair) await other.close();
        }
      });
    },
    patience,
  );
});
