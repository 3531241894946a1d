import { listener, ref } from '@throughcare/testing';
import { accepted, recordOf, referralId } from './support/events.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { healthOf, listenerOf } from './support/toy.ts';

describePairs('head-of-line blocking', (pair) => {
  it(
    'a stream that fails for ever keeps no other stream of its partition waiting',
    async () => {
      const failing = ref('failing');
      // Enough others that some share its partition, wherever it is.
      const others = Array.from({ length: 6 }, (_, n) => ref(`other-${n}`));
      const each = pair.pick(30, 8);
      const services = [listener(new Set([referralId(failing, 1)]))];
      await inHouse(pair, { services }, async (house) => {
        for (let n = 1; n <= each; n++)
          await house.pair.log.append(
            [failing, ...others].map((person) => recordOf(accepted(person, n))),
          );
        await house.settle();
        for (const other of others) {
          const heard = Array.from({ length: each }, (_, n) => referralId(other, n + 1));
          expect((await listenerOf(house, other))?.state.heard).toEqual(heard);
        }
        expect((await listenerOf(house, failing))?.state.heard ?? []).toEqual([]);
        expect(await healthOf(house)).toMatchObject({ parked: each, lag: 0, ready: true });
        expect(house.log.count('reaction')).toBeGreaterThan(0);
      });
    },
    patience,
  );
});
