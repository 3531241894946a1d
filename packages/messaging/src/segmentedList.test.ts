import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import type { Store } from '@throughcare/store';
import { SegmentedList } from './segmentedList.ts';

const now = instant('2026-01-05T09:00:00.000Z');
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `name-${from + n}`);

describe('a segmented list', () => {
  let dir: string;
  let data: DataDir;
  let store: Store;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
    data = openDataDir(dir);
    store = data.openStore('aftercare');
  });
  afterEach(async () => {
    await data.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const list = (name = 'one') => new SegmentedList({ store, kind: 'list', name, perSegment: 5 });
  const once = (names: readonly string[], from = 0) => names.map((name) => ({ name, from }));

  async function namesAfter(cursor: string | null, limit = 3) {
    const names: string[] = [];
    for (let at = cursor; ; ) {
      const { entries, next } = await list().after(at, limit);
      names.push(...entries.map(({ name }) => name));
      if (entries.length === 0) return { names, cursor: next };
      at = next;
    }
  }

  it('is read in the order in which it was written, however many at a time', async () => {
    for (let n = 0; n < 23; n++) await list().append(words(n, n + 1), now);
    for (const limit of [1, 3, 5, 100])
      expect((await namesAfter(null, limit)).names).toEqual(words(0, 23));
  });

  it('can be gone on with behind any of its names', async () => {
    await list().append(words(0, 4), now);
    await list().append(words(4, 12), now);
    await list().append(words(12, 14), now);
    const { entries } = await list().after(null, 100);
    for (const [at, { cursor }] of entries.entries())
      expect((await namesAfter(cursor)).names).toEqual(words(at + 1, 14));
  });

  it('is read from its end on: what is added afterwards comes, in whichever segment, and nothing before', async () => {
    for (let n = 0; n < 13; n++) {
      const from = await list().endCursor();
      expect((await namesAfter(from)).names).toEqual([]);
      await list().append(words(n, n + 1), now);
      expect((await namesAfter(from)).names).toEqual(words(n, n + 1));
    }
  });

  it('tells from its end that another process has added to it, whichever segment took it', async () => {
    const [reader, writer] = [list(), list()];
    const ends = [await reader.end()];
    expect(await reader.end()).toBe(ends[0]);
    for (let n = 0; n < 12; n++) {
      await writer.append(words(n, n + 1), now);
      const end = await reader.end();
      expect(await reader.end()).toBe(end);
      ends.push(end);
    }
    expect(new Set(ends).size).toBe(13);
  });

  it('tells from its end that it was restored to an earlier state, and what is added then', async () => {
    const reader = list();
    await list().append(words(0, 12), now);
    const before = await reader.end();
    for (const segment of ['000000000', '000000001', '000000002'])
      await store.change('list', `one/${segment}`, '', () => ({ remove: true, result: null }));
    await list().append(words(0, 1), now);
    const restored = await reader.end();
    expect(restored).not.toBe(before);
    await list().append(words(1, 2), now);
    expect(await reader.end()).not.toBe(restored);
  });

  it('lets appends run side by side, and leaves no segment out', async () => {
    const [one, other] = [list(), list()];
    await Promise.all(
      words(0, 40).map((name, n) => (n % 3 === 0 ? other : one).append([name], now)),
    );
    expect((await namesAfter(null)).names.sort()).toEqual(words(0, 40).sort());
  });

  it('takes a name once, whoever repeats it and however long ago it came', async () => {
    await list().appendOnce(once(words(0, 12)), now);
    await list().appendOnce(once(words(12, 20)), now);
    await list().appendOnce(once(['name-0', 'name-7', 'new', 'name-19']), now);
    await Promise.all(words(18, 30).map((name) => list().appendOnce(once([name]), now)));
    const { names } = await namesAfter(null);
    expect(names.slice(0, 21)).toEqual([...words(0, 20), 'new']);
    expect([...names.slice(21)].sort()).toEqual(words(20, 30));
  });

  it('looks for a repeat no earlier than where it can stand', async () => {
    await list().append(words(0, 5), now);
    const from = await list().openSegment();
    await list().append(words(5, 12), now);
    await list().appendOnce(once(['name-6', 'new'], from), now);
    expect((await namesAfter(null)).names).toEqual([...words(0, 12), 'new']);
  });

  it('takes names that were noted for a list that is gone', async () => {
    await list().appendOnce(once(words(0, 3), 7), now);
    await list().appendOnce(once(words(0, 4), 7), now);
    expect((await namesAfter(null)).names).toEqual(words(0, 4));
  });

  it('writes nothing where every name is there', async () => {
    await list().appendOnce(once(words(0, 3)), now);
    const before = await store.read('list', 'one/000000000');
    await list().appendOnce(once(words(0, 3)), now);
    expect((await store.read('list', 'one/000000000'))?.version).toBe(before?.version);
  });

  describe('that was restored to an earlier state', () => {
    const restore = async (...names: readonly string[]) => {
      for (const segment of ['one/000000000', 'one/000000001'])
        await store.change('list', segment, '', () => ({ remove: true, result: null }));
      for (const name of names) await list().append([name], now);
    };

    it('is read from the start by whoever was further on', async () => {
      await list().append(words(0, 4), now);
      const { cursor } = await namesAfter(null);
      await restore('name-0', 'name-1');
      expect((await namesAfter(cursor)).names).toEqual(['name-0', 'name-1']);
    });

    it('is so also where it grew in another order to where they were, and the same name stands there', async () => {
      for (const name of words(0, 7)) await list().append([name], now);
      const { cursor } = await namesAfter(null);
      const other = ['name-0', 'new', 'name-2', 'name-3', 'name-4', 'name-5', 'name-6', 'name-1'];
      await restore(...other);
      expect((await namesAfter(cursor)).names).toEqual(other);
    });

    it('is gone on with where it grew as it was', async () => {
      for (const name of words(0, 7)) await list().append([name], now);
      const { cursor } = await namesAfter(null);
      await restore(...words(0, 9));
      expect((await namesAfter(cursor)).names).toEqual(words(7, 9));
    });
  });

  it('keeps lists of different names apart, and refuses a cursor that is none', async () => {
    await list('two').append(['elsewhere'], now);
    expect((await list().after(null, 10)).entries).toEqual([]);
    for (const cursor of ['nonsense', '0:1'])
      await expect(list().after(cursor, 1)).rejects.toMatchObject({ code: 'invalid-cursor' });
  });
});
