import type { Change, Document, Store } from '@throughcare/store';
import { type Count, next, write } from './fixtures/count.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openStore } from './sqliteStore.ts';

describe('group commit', () => {
  let store: Store;
  let dir: string;
  let remove: () => void;
  let commits: number;
  /** Of each COMMIT, whether it waited for the disk. */
  let waited: boolean[];
  /** What happens at COMMIT; by default it just commits. */
  let atCommit: (commit: () => void) => void;

  beforeEach(() => {
    const made = temporaryDir();
    ({ dir, remove } = made);
    commits = 0;
    waited = [];
    atCommit = (commit) => commit();
    store = openStore({
      dir,
      service: 'intake',
      freeze: true,
      aroundCommit: (commit, lasting) => {
        commits++;
        waited.push(lasting);
        atCommit(commit);
      },
    });
  });
  afterEach(async () => {
    await store.close();
    remove();
  });

  const change = (id: string, writeId: string) => store.change('count', id, writeId, next(id));
  const countOf = async (id: string) => (await store.read<Count>('count', id))?.state.n;

  it('commits the calls of one turn together, and at most 128 of them', async () => {
    await Promise.all(Array.from({ length: 128 }, (_, n) => change(`c${n}`, 'w1')));
    expect(commits).toBe(1);
    await Promise.all(Array.from({ length: 260 }, (_, n) => change(`c${n}`, 'w2')));
    expect(commits).toBe(4);
  });

  it('waits for the disk unless everything in it would be made again', async () => {
    const again = (id: string) =>
      store.change<Count, void>('count', id, '', (current) => ({
        ...write(id, (current?.state.n ?? 0) + 1),
        result: undefined,
        recoverable: true,
      }));
    await Promise.all([again('a'), again('b')]);
    await Promise.all([again('a'), change('b', 'w1')]);
    await again('a');
    await store.change('count', 'b', '', next('b'));
    expect(waited).toEqual([false, true, false, true]);
    expect([await countOf('a'), await countOf('b')]).toEqual([3, 3]);
  });

  it('lets a call without a write id that must last wait for the next COMMIT, not the others with it', async () => {
    const order: string[] = [];
    await Promise.all([
      store.change('count', 'a', '', next('a')).then(() => order.push('lasting')),
      store
        .change<Count, void>('count', 'b', '', () => ({
          ...write('b', 1),
          result: undefined,
          recoverable: true,
        }))
        .then(() => order.push('recoverable')),
    ]);
    expect(order).toEqual(['recoverable', 'lasting']);
    expect(waited).toEqual([false, true]);
  });

  it('commits nothing when nothing is written', async () => {
    await store.change('count', 'a', 'w', () => ({ keep: true, result: 1 }));
    expect(commits).toBe(0);
  });

  it('answers nobody, and shows nothing, before COMMIT has returned', async () => {
    await change('a', 'w1');
    const answered: string[] = [];
    const others = openStore({ dir, service: 'intake', readOnly: true });
    let seen: Promise<Document<Count> | undefined> | undefined;
    let asked: Promise<number | undefined> | undefined;
    atCommit = (commit) => {
      expect(answered).toEqual([]);
      seen = others.read<Count>('count', 'a');
      asked = countOf('a');
      commit();
    };
    await Promise.all(
      ['w2', 'w3'].map(async (writeId) => {
        await change('a', writeId);
        answered.push(writeId);
      }),
    );
    expect((await seen)?.state.n).toBe(1);
    expect(await asked).toBe(3);
    await others.close();
  });

  it.each([
    ['was done', true],
    ['was not done', false],
  ])(
    'calls the outcome unknown when COMMIT fails, and a look settles it: it %s',
    async (_, done) => {
      await change('a', 'w1');
      atCommit = (commit) => {
        if (done) commit();
        throw new Error('the answer is lost');
      };
      const outcomes = await Promise.allSettled([change('a', 'w2'), change('a', 'w3')]);
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ reason: { code: 'unknown-outcome', retry: 'later' } });
      atCommit = (commit) => commit();
      expect(await countOf('a')).toBe(done ? 3 : 1);
      expect(await change('a', 'w2')).toMatchObject({ repeated: done });
      expect(await change('a', 'w3')).toMatchObject({ repeated: done });
      expect(await countOf('a')).toBe(3);
      expect(await store.totals()).toMatchObject({ documents: 1 });
      expect(
        (await store.list({ kind: 'count', index: 'all', key: 'count', limit: 9 })).items,
      ).toEqual([{ id: 'a', item: '', sort: '3' }]);
    },
  );

  it('drops only the call whose statements fail; the others of its turn are written', async () => {
    const spoiled = (): Change<Count, number> => {
      const { write: draft } = write('b', 1) as { write: object };
      const index = [{ name: 'all', key: 'count', sort: { no: 'text' } }];
      return { write: { ...draft, index } as never, result: 0 };
    };
    const outcomes = await Promise.allSettled([
      change('a', 'w1'),
      store.change('count', 'b', 'w2', spoiled),
      change('a', 'w3'),
      change('c', 'w4'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'unavailable' } });
    expect([await countOf('a'), await countOf('b'), await countOf('c')]).toEqual([2, undefined, 1]);
    expect(await store.totals()).toMatchObject({ documents: 2 });
  });

  it('commits what waits when the store is closed, and takes no more', async () => {
    const waiting = change('a', 'w1');
    await store.close();
    expect(await waiting).toMatchObject({ repeated: false, result: 1 });
    await expect(change('a', 'w2')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.totals()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('catches who changes a document in place, where documents are frozen', async () => {
    await change('a', 'w1');
    await expect(
      store.change<{ n: number }, null>('count', 'a', 'w2', (current) => {
        if (current !== undefined) current.state.n = 9;
        return { keep: true, result: null };
      }),
    ).rejects.toMatchObject({ name: 'TypeError' });
    expect(await countOf('a')).toBe(1);
  });
});
