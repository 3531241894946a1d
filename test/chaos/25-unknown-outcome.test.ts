import { ref } from '@throughcare/testing';
import { withFaults } from './support/faults.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { listenerOf, say } from './support/toy.ts';

describePairs('an unknown outcome', (pair) => {
  it(
    'the store wrote and its answer is lost; looking settles it, one effect and one answer',
    async () => {
      let changes = 0;
      let lost = 0;
      await inHouse(
        pair,
        {
          around: (_service, deps) => ({
            ...deps,
            store: withFaults(deps.store, (kind) => {
              if (kind !== 'pathway' || ++changes % 2 === 0) return 'none';
              lost++;
              return 'answer lost';
            }),
          }),
        },
        async (house) => {
          const person = ref('unknown');
          const ids: string[] = [];
          for (let n = 100; n < 120; n++) {
            const first = await say(house, person, n, `key-${n}`);
            expect(first.status).toBe(201);
            ids.push(first.body.id);
            expect((await say(house, person, n, `key-${n}`)).body).toEqual(first.body);
          }
          await house.settle();
          expect(lost).toBeGreaterThan(20);
          const [stream] = [...(await assertPromise(house.pair)).values()];
          expect(stream?.events).toHaveLength(20);
          expect((await listenerOf(house, person))?.state.heard).toEqual(ids);
          expect(house.log.count('command')).toBe(0);
        },
      );
    },
    patience,
  );
});
