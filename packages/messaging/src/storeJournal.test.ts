import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataDir, openStore as openSqliteStore } from '@throughcare/embedded';
import type { Store } from '@throughcare/store';
import { journalContract } from '@throughcare/testing';
import type { LogRecord } from './eventLog.ts';
import { plainDraft } from './plainDraft.ts';
import { journalAndLog, storeJournal } from './storeJournal.ts';

function openStore(): { store: Store; close: () => Promise<void> } {
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
  const data = openDataDir(dir);
  return {
    store: data.openStore('intake'),
    close: async () => {
      await data.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

journalContract('a journal in a store', async () => {
  const { store, close } = openStore();
  const journal = storeJournal(store);
  return { journal, add: (records) => journal.append(records), close };
});

const time = '2026-01-05T09:00:00.000Z';
const refOf = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number, sequence: number): LogRecord => ({
  topic: 'throughcare.intake.justice',
  event: {
    source: '/throughcare/intake/justice',
    partitionkey: refOf(n),
    epoch: 0,
    sequence,
    time,
  } as never,
});
const people = (many: number, sequence: number) =>
  Array.from({ length: many }, (_, n) => record(n, sequence));

describe('a journal in a store', () => {
  let store: Store;
  let close: () => Promise<void>;
  beforeEach(() => {
    ({ store, close } = openStore());
  });
  afterEach(() => close());

  /** Every head that a reader with a cursor of its own comes by, page after page. */
  async function follow(journal: ReturnType<typeof storeJournal>, since: string | null) {
    const seen = new Map<string, number>();
    for (let cursor = since; ; ) {
      const { heads, next } = await journal.heads('intake', 'justice', cursor, 7);
      for (const { ref, sequence } of heads) seen.set(ref, sequence);
      cursor = next;
      if (heads.length === 0) return { seen, cursor };
    }
  }

  it('lets two relays of one service write at once, and no reader misses a stream that grew', async () => {
    const [one, other] = [storeJournal(store), storeJournal(store)];
    const reader = storeJournal(store);
    const seen = new Map<string, number>();
    let cursor: string | null = null;
    let writing = true;
    const reading = (async () => {
      for (let last = false; !last; ) {
        last = !writing;
        const followed = await follow(reader, cursor);
        for (const [ref, sequence] of followed.seen) seen.set(ref, sequence);
        cursor = followed.cursor;
        // Commits come on turns of the loop, which reading alone would never let go.
        await new Promise((turn) => setImmediate(turn));
      }
    })();
    for (let round = 1; round <= 12; round++)
      await Promise.all([one.append(people(60, round)), other.append(people(60, round))]);
    writing = false;
    await reading;
    expect([...seen.values()]).toEqual(Array.from({ length: 60 }, () => 12));
    expect(await reader.count('intake')).toBe(60 * 12);
  });

  it('says of which streams the log has not confirmed the last events', async () => {
    const journal = storeJournal(store);
    await journal.append(people(2, 1));
    const waits = refOf(1);
    await store.change('toy', waits, '', () => ({
      write: { ...plainDraft('toy', waits, {}, time as never), outbox: [record(1, 1).event] },
      result: undefined,
    }));
    const { heads } = await journal.heads('intake', 'justice', null, 7);
    expect(heads.map(({ ref, onItsWay = false }) => [ref, onItsWay])).toEqual([
      [refOf(0), false],
      [waits, true],
    ]);
  });

  it('goes on where it was when the process starts again', async () => {
    const before = storeJournal(store);
    for (let round = 1; round <= 10; round++) await before.append(people(120, round));
    const { cursor } = await follow(before, null);
    const again = storeJournal(store);
    await again.append([record(3, 11)]);
    const { seen } = await follow(again, cursor);
    expect([...seen]).toEqual([[refOf(3), 11]]);
  });

  it('refuses a cursor that is none', async () => {
    await expect(storeJournal(store).heads('intake', 'care', 'nonsense', 1)).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  it('has what the log has, also where the log then fails', async () => {
    const journal = storeJournal(store);
    let away = true;
    const logged: LogRecord[] = [];
    const publish = journalAndLog(journal, {
      append: async (records) => {
        if (away) throw new Error('no broker');
        logged.push(...records);
      },
    });
    await expect(publish(people(2, 1))).rejects.toThrow('no broker');
    expect(await journal.count('intake')).toBe(2);
    away = false;
    await publish(people(2, 1));
    expect(await journal.count('intake')).toBe(2);
    expect(logged).toHaveLength(2);
  });

  it('is written while the log is, and what waits for both fails only when neither is under way any more', async () => {
    const steps: string[] = [];
    const slow = (name: string, fails: boolean) => ({
      append: async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, fails ? 1 : 20));
        steps.push(`${name} ends`);
        if (fails) throw new Error(`${name} is away`);
      },
    });
    const publish = journalAndLog(slow('journal', true), slow('log', false));
    await expect(publish(people(1, 1))).rejects.toThrow('journal is away');
    expect(steps).toEqual(['journal begins', 'log begins', 'journal ends', 'log ends']);
  });

  it('waits for the disk once an append, with its last write: the outbox has the events until then', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
    const waited: boolean[] = [];
    const watched = openSqliteStore({
      dir,
      service: 'intake',
      aroundCommit: (commit, lasting) => {
        waited.push(lasting);
        commit();
      },
    });
    try {
      await storeJournal(watched).append(people(100, 1));
      expect(waited.filter(Boolean)).toHaveLength(1);
      expect(waited.at(-1)).toBe(true);
    } finally {
      await watched.close();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
