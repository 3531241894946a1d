import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ref } from '@throughcare/testing';
import { openTestHouse, type TestHouse, temporaryDir } from '@throughcare/testing/house';
import { assertPromise } from './support/proofs.ts';
import { healthOf, listenerOf, sayAll } from './support/toy.ts';

const known = ['a', 'b'].map(ref);
/** Somebody whom the backup does not know yet. */
const newer = ref('newer');

describe('restored from backup', () => {
  const data = temporaryDir();
  const backup = temporaryDir();
  let house: TestHouse;
  const open = async () => {
    house = await openTestHouse({ dataDir: data.dir });
  };
  const restore = (service: string) => {
    for (const suffix of ['-wal', '-shm'])
      rmSync(join(data.dir, `${service}.db${suffix}`), { force: true });
    copyFileSync(join(backup.dir, `${service}.db`), join(data.dir, `${service}.db`));
  };

  beforeAll(async () => {
    await open();
    await sayAll(house, known, 5);
    await house.settle();
    await house.close();
    cpSync(data.dir, backup.dir, { recursive: true });
    await open();
    await sayAll(house, [...known, newer], 4, 2_000);
    await house.settle();
    await house.close();
  });
  afterAll(() => {
    data.remove();
    backup.remove();
  });
  afterEach(() => house.close());

  it('a producer goes on behind what it had published, in a new epoch: nothing new is dropped as a duplicate', async () => {
    restore('intake');
    await open();
    expect(house.log.count('restored')).toBe(1);
    const ids = await sayAll(house, [...known, newer], 3, 3_000);
    await house.settle();
    const heard = (
      await Promise.all([...known, newer].map((person) => listenerOf(house, person)))
    ).flatMap((document) => document?.state.heard ?? []);
    expect(heard).toEqual(expect.arrayContaining(ids));
    const history = await assertPromise(house.pair);
    expect([...history.values()].map(({ events }) => events.map(({ epoch }) => epoch))).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1],
      [0, 0, 0, 0, 1, 1, 1],
    ]);
    expect(await healthOf(house)).toMatchObject({ parked: 0, holes: 0 });
  });

  it('a consumer reads again what it has lost, and nothing is skipped', async () => {
    restore('court-diversion');
    await open();
    await house.settle();
    await assertPromise(house.pair);
    expect((await listenerOf(house, newer))?.state.heard).toHaveLength(7);
    expect(await healthOf(house)).toMatchObject({ parked: 0, holes: 0 });
  });

  it('a restart without a restore raises no epoch', async () => {
    await open();
    await sayAll(house, known, 1, 4_000);
    await house.settle();
    expect(house.log.count('restored')).toBe(0);
    const history = await assertPromise(house.pair);
    expect(
      Math.max(...[...history.values()].flatMap(({ events }) => events.map(({ epoch }) => epoch))),
    ).toBe(1);
  });
});
