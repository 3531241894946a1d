import type { Listed, ListQuery, Store } from '@throughcare/store';
import { put } from './samples.ts';

/** Lists by index entries, and scans. */
export function storeLists(store: () => Store): void {
  const entry = (key: string, sort: string, item?: string) => ({
    name: 'byArea',
    key,
    sort,
    ...(item === undefined ? {} : { item }),
  });
  const query = (parts: Partial<ListQuery> = {}): ListQuery => ({
    kind: 'note',
    index: 'byArea',
    key: 'north',
    limit: 100,
    ...parts,
  });
  const listed = async (parts: Partial<ListQuery> = {}) => (await store().list(query(parts))).items;
  const ids = async (parts: Partial<ListQuery> = {}) => (await listed(parts)).map(({ id }) => id);

  /** Every page, to the end. */
  async function pages(parts: Partial<ListQuery>): Promise<Listed[][]> {
    const all: Listed[][] = [];
    for (let after: string | undefined; ; ) {
      const page = await store().list(query({ ...parts, after }));
      all.push([...page.items]);
      if (page.next === null) return all;
      after = page.next;
    }
  }

  describe('a list', () => {
    it('holds the entries of one kind, one index and one key, in the order of sort', async () => {
      await put(store(), 'note', 'a', { index: [entry('north', '3')] });
      await put(store(), 'note', 'b', { index: [entry('north', '1')] });
      await put(store(), 'note', 'c', { index: [entry('south', '2')] });
      await put(store(), 'note', 'd', { index: [{ ...entry('north', '2'), name: 'other' }] });
      await put(store(), 'card', 'e', { index: [entry('north', '2')] });
      expect(await listed()).toEqual([
        { id: 'b', item: '', sort: '1' },
        { id: 'a', item: '', sort: '3' },
      ]);
      expect(await ids({ descending: true })).toEqual(['a', 'b']);
      expect(await store().count('note', 'byArea', 'north')).toBe(2);
      expect(await store().count('note', 'byArea', 'west')).toBe(0);
    });

    it('takes both bounds in', async () => {
      for (const n of [1, 2, 3, 4, 5])
        await put(store(), 'note', `n${n}`, { index: [entry('north', `2026-0${n}`)] });
      const bounds = { from: '2026-02', to: '2026-04' };
      expect(await ids(bounds)).toEqual(['n2', 'n3', 'n4']);
      expect(await ids({ ...bounds, descending: true })).toEqual(['n4', 'n3', 'n2']);
      expect(await ids({ from: '2026-04' })).toEqual(['n4', 'n5']);
      expect(await ids({ to: '2026-02' })).toEqual(['n1', 'n2']);
      expect((await pages({ ...bounds, limit: 2 })).flat().map(({ id }) => id)).toEqual([
        'n2',
        'n3',
        'n4',
      ]);
    });

    it('leaves nothing out where no bounds are given', async () => {
      for (const sort of ['', '0', '~', 'ž', '李'])
        await put(store(), 'note', `sort ${sort}`, { index: [entry('north', sort)] });
      const found = (await listed()).map(({ sort }) => sort);
      expect(found).toEqual(['', '0', '~', 'ž', '李']);
      expect((await listed({ descending: true })).map(({ sort }) => sort)).toEqual(
        found.toReversed(),
      );
    });

    it.each([false, true])(
      'goes through ties page by page, each once (descending: %s)',
      async (descending) => {
        const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
        for (const id of words)
          await put(store(), 'note', id, { index: [entry('north', id < 'f' ? 'same' : 'later')] });
        const found = await pages({ limit: 2, descending });
        expect(found.map((page) => page.length)).toEqual([2, 2, 2, 1]);
        const ascending = ['f', 'g', 'a', 'b', 'c', 'd', 'e'];
        expect(found.flat().map(({ id }) => id)).toEqual(
          descending ? ascending.toReversed() : ascending,
        );
      },
    );

    it('ends with the page that is full and last', async () => {
      for (const id of ['a', 'b']) await put(store(), 'note', id, { index: [entry('north', id)] });
      expect((await store().list(query({ limit: 2 }))).next).toBeNull();
      expect(await store().list(query({ key: 'west' }))).toEqual({ items: [], next: null });
    });

    it('names each item inside a document', async () => {
      await put(store(), 'note', 'a', {
        index: [entry('north', '1', 'first'), entry('north', '1', 'second'), entry('south', '1')],
      });
      expect((await pages({ limit: 1 })).flat()).toEqual([
        { id: 'a', item: 'first', sort: '1' },
        { id: 'a', item: 'second', sort: '1' },
      ]);
    });

    it('follows a document whose entries change', async () => {
      await put(store(), 'note', 'a', { index: [entry('north', '1'), entry('south', '1')] });
      await put(store(), 'note', 'a', { index: [entry('north', '2'), entry('south', '1')] });
      expect(await listed()).toEqual([{ id: 'a', item: '', sort: '2' }]);
      expect(await ids({ key: 'south' })).toEqual(['a']);
      await put(store(), 'note', 'a');
      expect(await listed()).toEqual([]);
      expect(await listed({ key: 'south' })).toEqual([]);
    });

    it('goes on where it was, though rows before that place come and go', async () => {
      for (const n of [2, 4, 6, 8])
        await put(store(), 'note', `n${n}`, { index: [entry('north', `${n}`)] });
      const first = await store().list(query({ limit: 2 }));
      await put(store(), 'note', 'n1', { index: [entry('north', '1')] });
      await put(store(), 'note', 'n4');
      await put(store(), 'note', 'n5', { index: [entry('north', '5')] });
      expect(first.next).not.toBeNull();
      expect(await ids({ after: first.next ?? '' })).toEqual(['n5', 'n6', 'n8']);
    });

    it.each(['', 'nonsense', 'W10', 'bnVsbA'])('refuses the cursor %j', async (after) => {
      await expect(store().list(query({ after }))).rejects.toMatchObject({
        code: 'invalid-cursor',
        retry: 'never',
      });
    });
  });

  describe('a scan', () => {
    it('goes through a kind in the order of ids', async () => {
      for (const id of ['c', 'a', 'd', 'b']) await put(store(), 'note', id);
      await put(store(), 'card', 'aa');
      const first = await store().scan('note', null, 3);
      expect(first.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect(first[0]).toEqual(await store().read('note', 'a'));
      expect((await store().scan('note', 'c', 3)).map(({ id }) => id)).toEqual(['d']);
      expect(await store().scan('note', 'd', 3)).toEqual([]);
    });
  });
}
