import { type Store, StoreError } from '@throughcare/store';
import { describeWithDocker, type OwnEngine, ownEngine } from '@throughcare/testing/engines';
import { eventually } from '@throughcare/testing/house';
import { type Count, next } from './fixtures/count.ts';
import { migrate } from './migrate.ts';
import { openMongoStore } from './mongoStore.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const database = 'intake';

describeWithDocker('A MongoDB server that is killed and comes back', () => {
  let engine: OwnEngine;
  let store: Store;
  beforeAll(async () => {
    engine = await ownEngine('mongo');
    await migrate({ uri: engine.address, database });
    store = await openMongoStore({ uri: engine.address, database, selectionTimeout: 1_000 });
  }, 180_000);
  afterAll(async () => {
    await store.close();
    await engine.remove();
  }, 60_000);

  it('has every write that it acknowledged, once; the store finds it again by itself', async () => {
    const answered = new Map(ids.map((id) => [id, 0]));
    let failures = 0;
    let stopped = false;

    /** Counts on, each number by one write id, which is asked for until there is an answer. */
    async function count(id: string): Promise<void> {
      while (!stopped) {
        const n = (answered.get(id) ?? 0) + 1;
        try {
          await store.change<Count, number>('count', id, `${id}-${n}`, next(id));
          answered.set(id, n);
        } catch (error) {
          if (!(error instanceof StoreError) || error.retry === 'never') throw error;
          failures++;
        }
      }
    }
    const all = () => Math.min(...answered.values());
    const patience = 60_000;

    const counting = Promise.all(ids.map(count));
    try {
      for (const round of [1, 2]) {
        await eventually('writes', () => all() >= round * 5, patience);
        await engine.kill();
        await eventually('a failure', () => failures >= round, patience);
        await engine.start();
        const then = all();
        await eventually('writes again', () => all() >= then + 5, patience);
      }
    } finally {
      // Whatever failed: nobody counts on behind the test's back.
      stopped = true;
      await counting;
    }

    for (const id of ids) {
      const document = await store.read<Count>('count', id);
      expect(document?.state.n).toBe(answered.get(id));
      expect(document?.version).toBe(answered.get(id));
    }
    const page = await store.list({ kind: 'count', index: 'all', key: 'count', limit: 100 });
    expect(page.items.map(({ id }) => id).sort()).toEqual(ids);
  }, 120_000);
});
