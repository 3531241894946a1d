import { setImmediate as nextTurn } from 'node:timers/promises';
import { instant } from '@throughcare/contracts';
import { plainDraft } from '@throughcare/messaging';
import { type OpenedStore, storeContract } from '@throughcare/testing';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openStore } from './sqliteStore.ts';

storeContract('the SQLite store', async (): Promise<OpenedStore> => {
  const { dir, remove } = temporaryDir();
  const open = () => openStore({ dir, service: 'intake', freeze: true });
  let store = open();
  return {
    store,
    reopen: async () => {
      await store.close();
      store = open();
      return store;
    },
    close: async () => {
      await store.close();
      remove();
    },
  };
});

it('gives others of the process a turn while somebody reads page after page', async () => {
  const { dir, remove } = temporaryDir();
  const store = openStore({ dir, service: 'intake' });
  try {
    const [many, at] = [1_500, instant('2026-03-02T09:00:00.000Z')];
    const write = (n: number) => {
      const index = [{ name: 'by-number', key: 'all', sort: String(n), item: '' }];
      return { write: plainDraft('row', `row-${n}`, {}, at, index), result: null };
    };
    await Promise.all(
      Array.from({ length: many }, (_, n) => store.change('row', `row-${n}`, '', () => write(n))),
    );
    const heard: string[] = [];
    const other = nextTurn().then(() => heard.push('the other'));
    const page = { kind: 'row', index: 'by-number', key: 'all', limit: 500 };
    for (let after: string | null | undefined; after !== null; ) {
      const { items, next } = await store.list({ ...page, after });
      heard.push(`${items.length} rows`);
      after = next;
    }
    await other;
    expect(heard[0]).toBe('the other');
    expect(heard.filter((one) => one === '500 rows')).toHaveLength(3);
  } finally {
    await store.close();
    remove();
  }
});
