import type { CloudEvent } from '@throughcare/contracts';
import { plainDraft } from '@throughcare/messaging';
import type { Change, Store } from '@throughcare/store';
import { openDataDir } from './dataDir.ts';
import { DataFile } from './dataFile.ts';
import { event, now } from './fixtures/event.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { logIn, type SqliteLog } from './sqliteLog.ts';
import { SqliteStore } from './sqliteStore.ts';

/** Counts on, and tells of it. */
const telling =
  (ref: string) =>
  (current: { readonly state: number } | undefined): Change<number, number> => {
    const n = (current?.state ?? 0) + 1;
    return {
      write: { ...plainDraft('count', ref, n, now), outbox: [event(ref, n)] },
      result: n,
    };
  };

describe('a store beside a log in one file', () => {
  let remove: () => void;
  let file: DataFile;
  let store: Store;
  let log: SqliteLog;
  /** Of each COMMIT, whether it waited for the disk. */
  let commits: boolean[];
  let atCommit: (commit: () => void) => void;

  beforeEach(() => {
    const made = temporaryDir();
    remove = made.remove;
    commits = [];
    atCommit = (commit) => commit();
    file = new DataFile({
      dir: made.dir,
      aroundCommit: (commit, lasting) => {
        commits.push(lasting);
        atCommit(commit);
      },
    });
    log = logIn(file);
    store = new SqliteStore(file, {
      service: 'intake',
      freeze: true,
      log: log.records ?? undefined,
    });
  });
  afterEach(async () => {
    await log.close();
    await file.close();
    remove();
  });

  const inLog = async (ref: string): Promise<number[]> => {
    const stream = { service: 'intake', audience: 'justice', ref } as never;
    return (await log.journal.read(stream, 0, 100)).map(({ sequence }) => sequence);
  };

  it('writes a document and its events in one COMMIT, and keeps no outbox', async () => {
    const changed = await store.change('count', 'a', 'w1', telling('a'));
    expect(changed.document).toMatchObject({ state: 1, outbox: [] });
    expect((await store.read('count', 'a'))?.outbox).toEqual([]);
    expect(await inLog('a')).toEqual([1]);
    expect(commits).toEqual([true]);
    expect(await store.pending(9)).toEqual([]);
    expect(await store.totals()).toMatchObject({ documents: 1, pendingEvents: 0 });
  });

  it('hands a consumer nothing before the COMMIT, and each event once, in order', async () => {
    const got: number[] = [];
    let committed = 0;
    const consumption = await log.log.consume({
      group: 'g',
      topics: ['throughcare.intake.justice'],
      after: async () => undefined,
      deliver: async (batch) => {
        for (const { value } of batch) got.push((JSON.parse(value ?? '') as CloudEvent).sequence);
        expect(got.length).toBeLessThanOrEqual(committed);
      },
    });
    atCommit = (commit) => {
      commit();
      committed += 1;
    };
    for (let n = 1; n <= 5; n++) await store.change('count', 'a', `w${n}`, telling('a'));
    while ((await consumption.lag()) > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(got).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['was done', true],
    ['was not done', false],
  ])(
    'has neither or both where the COMMIT fails, and a repeat adds nothing: it %s',
    async (_, done) => {
      atCommit = (commit) => {
        if (done) commit();
        throw new Error('the answer is lost');
      };
      await expect(store.change('count', 'a', 'w1', telling('a'))).rejects.toMatchObject({
        code: 'unknown-outcome',
      });
      expect(await inLog('a')).toEqual(done ? [1] : []);
      expect((await store.read('count', 'a'))?.state).toBe(done ? 1 : undefined);
      atCommit = (commit) => commit();
      expect(await store.change('count', 'a', 'w1', telling('a'))).toMatchObject({
        repeated: done,
      });
      expect(await inLog('a')).toEqual([1]);
    },
  );

  it('takes back the events of a call whose statements fail, and not those of its neighbours', async () => {
    const spoiled = (): Change<number, number> => {
      const { write } = telling('b')(undefined) as { write: object };
      return {
        write: { ...write, index: [{ name: 'all', key: 'x', sort: {} }] } as never,
        result: 0,
      };
    };
    await Promise.allSettled([
      store.change('count', 'a', 'w', telling('a')),
      store.change('count', 'b', 'w', spoiled),
      store.change('count', 'c', 'w', telling('c')),
    ]);
    expect([await inLog('a'), await inLog('b'), await inLog('c')]).toEqual([[1], [], [1]]);
    expect(await log.journal.count('intake')).toBe(2);
  });

  it('waits for no disk where the write would be made again, events and all: rows of one file are lost together', async () => {
    const again = (current: { readonly state: number } | undefined) => ({
      ...telling('a')(current),
      recoverable: true,
    });
    await store.change('count', 'a', '', again as never);
    const alone = new SqliteStore(file, { service: 'aftercare', freeze: true });
    await alone.change('count', 'a', '', again as never);
    expect(commits).toEqual([false, true]);
  });

  it('is not opened both with and without its outbox', async () => {
    const { dir, remove: removeIt } = temporaryDir();
    const data = openDataDir(dir);
    expect(data.openPublishingStore('intake')).toBe(data.openPublishingStore('intake'));
    expect(() => data.openStore('intake')).toThrow('intake is open already');
    await data.close();
    removeIt();
  });
});
