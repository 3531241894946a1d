import { type Store, StoreError } from '@throughcare/store';
import { storeContract } from '@throughcare/testing';
import { describeMongo } from '@throughcare/testing/engines';
import { next, write } from './fixtures/count.ts';
import { temporaryDatabase } from './fixtures/database.ts';
import { openMongoStore } from './mongoStore.ts';

/** Calls again, with the same write id, as long as the store says that others were faster. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'conflict') throw error;
    }
  }
}

describeMongo('MongoDB', (uri) => {
  storeContract('the MongoDB store', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const open = () => openMongoStore({ uri: uri(), database });
    let store = await open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await open();
        return store;
      },
      close: async () => {
        await store.close();
        await drop();
      },
    };
  });

  describe('two processes with one database', () => {
    let stores: readonly [Store, Store];
    let close: () => Promise<void>;
    beforeEach(async () => {
      const { database, drop } = await temporaryDatabase(uri());
      const open = () => openMongoStore({ uri: uri(), database });
      stores = [await open(), await open()];
      close = async () => {
        for (const store of stores) await store.close();
        await drop();
      };
    });
    afterEach(() => close());

    it('apply changes on one document each once, one after another', async () => {
      const steps = Array.from({ length: 60 }, (_, n) => n);
      const results = await Promise.all(
        steps.map((n) =>
          insist(() => stores[n % 2 === 0 ? 0 : 1].change('count', 'a', `w${n}`, next('a'))),
        ),
      );
      const numbers = results.map((one) => (one.repeated ? null : one.result));
      expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual(steps.map((n) => n + 1));
      expect(await stores[0].read('count', 'a')).toMatchObject({ version: 60, state: { n: 60 } });
    });

    it('see what the other has written, and find the other’s write ids', async () => {
      await stores[0].change('count', 'a', 'w1', next('a'));
      expect(await stores[1].change('count', 'a', 'w1', next('a'))).toMatchObject({
        repeated: true,
      });
      expect(await stores[1].count('count', 'all', 'count')).toBe(1);
    });

    it('make a document once, whoever is first', async () => {
      const made = await Promise.all(
        stores.map((store, n) => store.change('count', 'new', `w${n}`, next('new'))),
      );
      expect(made.map((one) => one.repeated || one.result).sort()).toEqual([1, 2]);
    });
  });

  it('a store that only reads refuses to write; a closed one refuses everything', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const store = await openMongoStore({ uri: uri(), database, readOnly: true });
    await expect(store.change('count', 'a', 'w', next('a'))).rejects.toMatchObject({
      code: 'read-only',
      retry: 'never',
    });
    expect(await store.read('count', 'a')).toBeUndefined();
    await store.close();
    await store.close();
    await expect(store.read('count', 'a')).rejects.toMatchObject({ code: 'unavailable' });
    await drop();
  });

  it('a close lets changes under way have their answers', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const store = await openMongoStore({ uri: uri(), database });
    const asked = ['w1', 'w2', 'w3'].map((writeId) =>
      store.change('count', 'a', writeId, next('a')),
    );
    await store.close();
    expect((await Promise.all(asked)).map((one) => one.repeated || one.result)).toEqual([1, 2, 3]);
    await expect(store.change('count', 'a', 'w4', next('a'))).rejects.toMatchObject({
      code: 'unavailable',
    });
    await drop();
  });

  it('goes through a list longer than any look, page by page', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const store = await openMongoStore({ uri: uri(), database });
    const ids = Array.from(
      { length: 150 },
      (_, n) => `id-${String((n * 61) % 150).padStart(3, '0')}`,
    );
    await Promise.all(ids.map((id, n) => store.change('count', id, 'w', () => write(id, n))));
    const found: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await store.list({
        kind: 'count',
        index: 'all',
        key: 'count',
        limit: 20,
        after,
      });
      found.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(found).toEqual(ids);
    expect(await store.count('count', 'all', 'count')).toBe(150);
    await store.close();
    await drop();
  });
});
