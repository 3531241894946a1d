import { ref } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { withFaults } from './support/faults.ts';
import { assertPromise } from './support/proofs.ts';
import { listenerOf, say } from './support/toy.ts';

it('an unknown outcome: the store wrote and its answer is lost; looking settles it, one effect and one answer', async () => {
  let changes = 0;
  let lost = 0;
  const house = await openTestHouse({
    around: (_service, deps) => ({
      ...deps,
      store: withFaults(deps.store, (kind) => {
        if (kind !== 'pathway' || ++changes % 2 === 0) return 'none';
        lost++;
        return 'answer lost';
      }),
    }),
  });
  const person = ref('unknown');
  try {
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
  } finally {
    await house.close();
  }
});
