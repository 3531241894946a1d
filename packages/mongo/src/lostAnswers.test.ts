import type { Store } from '@throughcare/store';
import { describeMongo } from '@throughcare/testing/engines';
import { type Count, next } from './fixtures/count.ts';
import { temporaryDatabase } from './fixtures/database.ts';
import { type Loss, LossyProxy } from './fixtures/lossyProxy.ts';
import { openMongoStore } from './mongoStore.ts';

/** Proof 25: the store's answer is lost after the write; one effect, one answer. */
describeMongo('Between a store and its MongoDB server', (uri) => {
  let proxy: LossyProxy;
  let store: Store;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const { database, drop: dropIt } = await temporaryDatabase(uri());
    drop = dropIt;
    proxy = new LossyProxy(uri());
    store = await openMongoStore({
      uri: await proxy.listen(),
      database,
      selectionTimeout: 1_000,
      socketTimeout: 500,
      settleFor: 5_000,
    });
  });
  afterEach(async () => {
    proxy.up();
    await store.close();
    await proxy.close();
    await drop();
  });
  const step = (writeId: string) => store.change<Count, number>('count', 'a', writeId, next('a'));

  it.each<[Loss, string]>([
    ['request', 'a request that never arrives'],
    ['answer', 'an answer that breaks off with its connection'],
    ['sound', 'an answer that is waited for in vain'],
  ])(
    '%s is lost, %s: the first write and the next have one effect and one answer each',
    async (loss) => {
      proxy.lose(loss, 'first-write');
      expect(await step('first-write')).toMatchObject({ repeated: false, result: 1 });
      expect(proxy.lost).toBe(true);
      proxy.lose(loss, 'second-write');
      expect(await step('second-write')).toMatchObject({ repeated: false, result: 2 });
      expect(proxy.lost).toBe(true);
      expect(await store.read('count', 'a')).toMatchObject({
        version: 2,
        state: { n: 2 },
        writes: ['first-write', 'second-write'],
      });
      expect(await store.totals()).toMatchObject({ documents: 1 });
    },
  );

  it('a removal is lost, and has happened once', async () => {
    await step('w1');
    // The stamp is not in a request for removal that can be foreseen; its name is.
    proxy.lose('answer', 'deletes');
    expect(
      await store.change('count', 'a', 'w2', () => ({ remove: true, result: 'gone' })),
    ).toEqual({
      repeated: false,
      result: 'gone',
      document: undefined,
    });
    expect(proxy.lost).toBe(true);
    expect(await store.read('count', 'a')).toBeUndefined();
  });

  it('everything is cut: a change is unavailable while nothing was sent, reads too, and all goes on after', async () => {
    await step('w1');
    proxy.down();
    await expect(step('w2')).rejects.toMatchObject({ code: 'unavailable', retry: 'later' });
    await expect(store.read('count', 'a')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.pending(1)).rejects.toMatchObject({ code: 'unavailable' });
    proxy.up();
    expect(await step('w2')).toMatchObject({ repeated: false, result: 2 });
  });

  it('an answer is lost and the server gone: unknown, until the same write id finds out', async () => {
    await step('w1');
    proxy.lose('answer', 'w2-lost');
    const asked = step('w2-lost').catch((error: unknown) => error);
    while (!proxy.lost) await new Promise((resolve) => setImmediate(resolve));
    proxy.down();
    expect(await asked).toMatchObject({ code: 'unknown-outcome', retry: 'later' });
    proxy.up();
    await step('w2-lost');
    expect(await store.read('count', 'a')).toMatchObject({ version: 2, writes: ['w1', 'w2-lost'] });
  });
});
