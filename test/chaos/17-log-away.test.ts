import { ref } from '@throughcare/testing';
import { eventually } from '@throughcare/testing/house';
import { aroundOnly } from './support/faults.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, say } from './support/toy.ts';

describePairs('the log away', (pair) => {
  it(
    'commands go on until the outbox is full, then 503 with Retry-After; back, it drains in order',
    async () => {
      let away = true;
      const around = aroundOnly('intake', (deps) => ({
        ...deps,
        outboxLimit: 20,
        publish: (records) => (away ? Promise.reject(new Error('away')) : deps.publish(records)),
      }));
      const people = ['a', 'b', 'c', 'd'].map(ref);
      let given = 0;
      await inHouse({ installation: pair.relayed }, { around }, async (house) => {
        const next = () => say(house, people[given % 4] ?? ref('a'), 1_000 + given, `key-${given}`);
        const refused = await eventually(
          'a command is refused',
          async () => {
            const answer = await next();
            if (answer.status === 201) given++;
            return answer.status === 201 ? undefined : answer;
          },
          60_000,
        );
        expect(refused).toMatchObject({ status: 503, body: { code: 'outbox-full' } });
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(given).toBeGreaterThan(20);
        expect(await healthOf(house, 'intake')).toMatchObject({
          ready: false,
          pendingEvents: given,
          reasons: ['the log refuses events'],
        });

        away = false;
        // The same request, with the same key, is taken once there is room.
        await eventually(
          'commands are taken again',
          async () => (await next()).status === 201,
          60_000,
        );
        given++;
        await house.settle();
        const history = await assertPromise(house.pair);
        const published = [...history.values()].reduce((sum, { events }) => sum + events.length, 0);
        expect(published).toBe(given);
        expect(await healthOf(house, 'intake')).toMatchObject({ ready: true, pendingEvents: 0 });
      });
    },
    patience,
  );

  it(
    'one record with many events waiting takes no more commands, while others do',
    async () => {
      let away = true;
      const around = aroundOnly('intake', (deps) => ({
        ...deps,
        documentOutboxLimit: 3,
        publish: (records) => (away ? Promise.reject(new Error('away')) : deps.publish(records)),
      }));
      await inHouse({ installation: pair.relayed }, { around }, async (house) => {
        for (const n of [1, 2, 3])
          expect((await say(house, ref('a'), n, `a-${n}`)).status).toBe(201);
        expect(await say(house, ref('a'), 4, 'a-4')).toMatchObject({
          status: 503,
          body: { code: 'outbox-full' },
        });
        // What was accepted is answered again; another person's record is not held up.
        expect((await say(house, ref('a'), 3, 'a-3')).status).toBe(201);
        expect((await say(house, ref('b'), 1, 'b-1')).status).toBe(201);

        away = false;
        await eventually(
          'the record takes commands again',
          async () => (await say(house, ref('a'), 4, 'a-4')).status === 201,
          60_000,
        );
        await house.settle();
        await assertPromise(house.pair);
      });
    },
    patience,
  );
});
