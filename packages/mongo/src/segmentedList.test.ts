import { instant } from '@throughcare/contracts';
import { SegmentedList } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import { describeMongo } from '@throughcare/testing/engines';
import { temporaryDatabase } from './fixtures/database.ts';
import { openMongoStore } from './mongoStore.ts';

const now = instant('2026-01-05T09:00:00.000Z');
const listIn = (store: Store) =>
  new SegmentedList({ store, kind: 'list', name: 'ngo-a', perSegment: 5 });
const wordsOf = (process: string, many: number) =>
  Array.from({ length: many }, (_, n) => `${process}-${n}`);

describeMongo('MongoDB', (uri) => {
  it('lets two processes write a list at once, and a reader meanwhile gets each name once, in each writer’s order', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const open = () => openMongoStore({ uri: uri(), database });
    const stores = [await open(), await open(), await open()] as const;
    const reader = listIn(stores[2]);
    const seen: string[] = [];
    let cursor: string | null = null;
    const readOn = async (): Promise<number> => {
      const { entries, next } = await reader.after(cursor, 4);
      cursor = next;
      seen.push(...entries.map(({ name }) => name));
      return entries.length;
    };
    const write = async (store: Store, own: readonly string[]) => {
      const list = listIn(store);
      // Both also bring what the other may have brought: a batch that two members of a group were given.
      for (let n = 0; n < own.length; n += 3) {
        const names = [`both-${n}`, ...own.slice(n, n + 3)].map((name) => ({ name, from: 0 }));
        await list.appendOnce(names, now);
      }
    };
    let writing = true;
    const writers = Promise.all([
      write(stores[0], wordsOf('one', 15)),
      write(stores[1], wordsOf('other', 15)),
    ]).finally(() => {
      writing = false;
    });
    while (writing) await readOn();
    await writers;
    while ((await readOn()) > 0);
    for (const word of ['one', 'other'])
      expect(seen.filter((name) => name.startsWith(`${word}-`))).toEqual(wordsOf(word, 15));
    const both = Array.from({ length: 5 }, (_, n) => `both-${n * 3}`);
    expect(seen.filter((name) => name.startsWith('both-'))).toEqual(both);
    for (const store of stores) await store.close();
    await drop();
  }, 60_000);
});
