import { openDataDir } from '@throughcare/embedded';
import { ref } from '@throughcare/testing';
import { openTestHouse, temporaryDir } from '@throughcare/testing/house';
import { assertPromise } from './support/proofs.ts';
import { healthOf, listenerOf, sayAll } from './support/toy.ts';

it('offsets lost: the whole log is read again from its beginning, to no effect', async () => {
  const made = temporaryDir();
  const people = ['a', 'b', 'c'].map(ref);
  const first = await openTestHouse({ dataDir: made.dir });
  await sayAll(first, people, 10);
  await first.settle();
  const before = await Promise.all(people.map((person) => listenerOf(first, person)));
  await first.close();

  await forgetOffsets(made.dir, 'court-diversion');
  const house = await openTestHouse({ dataDir: made.dir });
  try {
    await house.settle();
    expect(await Promise.all(people.map((person) => listenerOf(house, person)))).toEqual(before);
    expect(await healthOf(house)).toMatchObject({ duplicates: 30, applied: 0, parked: 0 });
    await assertPromise(house.pair);
  } finally {
    await house.close();
    made.remove();
  }
});

async function forgetOffsets(dir: string, service: string): Promise<void> {
  const data = openDataDir(dir);
  const store = data.openStore(service);
  const offsets = await store.scan('offset', null, 100);
  expect(offsets.length).toBeGreaterThan(0);
  for (const { id } of offsets)
    await store.change('offset', id, '', () => ({ remove: true, result: undefined }));
  await data.close();
}
