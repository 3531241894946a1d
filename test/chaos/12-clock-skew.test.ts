import { type Instant, instant } from '@throughcare/contracts';
import { type Clock, systemClock } from '@throughcare/service-kit';
import { assertOrderPerStream, ref } from '@throughcare/testing';
import { inHouse } from './support/inHouse.ts';
import { chance } from './support/load.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, say } from './support/toy.ts';

describePairs('clock skew', (pair) => {
  it(
    'of ten minutes either way changes no order, and a clock that is far behind is not ready',
    async () => {
      const below = chance(12);
      let skewed = true;
      const clock: Clock = {
        now: (): Instant => instant(Date.now() + (skewed ? (below(1_201) - 600) * 1_000 : 0)),
        wake: (at, callback) => systemClock.wake(at, callback),
      };
      const person = ref('skewed');
      await inHouse(pair, { clock }, async (house) => {
        for (let n = 100; n < 130; n++) expect((await say(house, person, n)).status).toBe(201);
        skewed = false;
        await house.settle();
        const [stream] = [...(await assertPromise(house.pair)).values()];
        const events = stream?.events ?? [];
        expect(events).toHaveLength(30);
        assertOrderPerStream(events);
        const times = events.map(({ time }) => time);
        expect(times).toEqual(times.toSorted());
        expect((await healthOf(house, 'intake')).reasons).toContain(
          'the clock is behind what is stored',
        );
      });
    },
    patience,
  );
});
