import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CloudEvent } from '@throughcare/contracts';
import { plainDraft } from '@throughcare/messaging';
import { openDataDir } from './dataDir.ts';
import { openDeparture } from './departure.ts';
import { event as eventOf, now } from './fixtures/event.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';

const ref = '3f0b9d2e-6c1a-4f4e-9a37-5d1c2b7e8f90';
const event = (sequence: number): CloudEvent => eventOf(ref, sequence);

/** The tables of the release before, as it wrote them. */
const storeOfBefore = `
  CREATE TABLE documents (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    due TEXT, waiting TEXT, owing TEXT, body TEXT NOT NULL) STRICT;
  CREATE TABLE entries (kind TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
    item TEXT NOT NULL, PRIMARY KEY (kind, name, key, sort, id, item)) STRICT, WITHOUT ROWID;
  CREATE TABLE totals (one INTEGER PRIMARY KEY CHECK (one = 1), documents INTEGER NOT NULL,
    pending_events INTEGER NOT NULL, follow_ups INTEGER NOT NULL) STRICT;
`;
const logOfBefore = `
  CREATE TABLE topics (topic INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, rows INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE records (place INTEGER PRIMARY KEY, topic INTEGER NOT NULL, key TEXT, epoch INTEGER, sequence INTEGER,
    value TEXT) STRICT;
`;

describe('a data directory of the release before', () => {
  let dir: string;
  let remove: () => void;
  const person = {
    ...plainDraft('pathway', ref, { name: 'Ä "q" \u2028', n: 1.5, none: null }, now, [
      { name: 'all', key: 'k', sort: 's' },
    ]),
    outbox: [event(2), event(3)],
    heads: { justice: 3 },
    dueAt: now,
    version: 7,
    writes: ['w'],
  };

  function write(name: string, tables: string, fill: (database: DatabaseSync) => void): void {
    const database = new DatabaseSync(join(dir, name));
    database.exec(`PRAGMA journal_mode = WAL; ${tables} PRAGMA user_version = 1`);
    fill(database);
    database.close();
  }
  beforeEach(() => {
    const made = temporaryDir();
    dir = made.dir;
    remove = made.remove;
    writeFileSync(join(dir, 'secret'), Buffer.alloc(32, 1), { mode: 0o600 });
    write('intake.db', storeOfBefore, (database) => {
      const insert = database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
      insert.run(4, 'pathway', ref, 7, now, now, null, JSON.stringify(person));
      const offset = { ...plainDraft('offset', 'g/t', '0012', now), version: 1, writes: [] };
      insert.run(5, 'offset', 'g/t', 1, null, null, null, JSON.stringify(offset));
      database.prepare("INSERT INTO entries VALUES ('pathway', 'all', 'k', 's', ?, '')").run(ref);
      database.exec('INSERT INTO totals VALUES (1, 2, 2, 0)');
    });
    write('court-diversion.db', storeOfBefore, (database) => {
      database.exec('INSERT INTO totals VALUES (1, 0, 0, 0)');
    });
    write('log.db', logOfBefore, (database) => {
      database.exec("INSERT INTO topics VALUES (1, 'throughcare.intake.justice', 1)");
      const first = JSON.stringify(event(1));
      database.prepare('INSERT INTO records VALUES (1, 1, ?, 0, 1, ?)').run(ref, first);
    });
  });
  afterEach(() => remove());

  const expectBrought = async () => {
    const data = openDataDir(dir);
    const store = data.openPublishingStore('intake');
    const { outbox, ...rest } = person;
    expect(await store.read('pathway', ref)).toEqual({ ...rest, outbox: [] });
    expect((await store.read('offset', 'g/t'))?.state).toBe('0012');
    expect(await store.totals()).toEqual({ documents: 2, pendingEvents: 0, followUps: 0 });
    expect(await store.nextDue()).toBe(now);
    expect(await store.list({ kind: 'pathway', index: 'all', key: 'k', limit: 9 })).toEqual({
      items: [{ sort: 's', id: ref, item: '' }],
      next: null,
    });
    const { journal } = data.openLog();
    const stream = { service: 'intake', audience: 'justice', ref } as never;
    expect(await journal.read(stream, 0, 9)).toEqual([event(1), ...outbox]);
    expect(await journal.count('intake')).toBe(3);
    await data.close();
  };

  it('is brought into one file as it is, with what waited in outboxes behind the log', async () => {
    await expectBrought();
    expect(readdirSync(dir).toSorted()).toEqual([
      'before-one-file',
      'lock.db',
      'secret',
      'throughcare.db',
    ]);
    expect(statSync(join(dir, 'before-one-file')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'throughcare.db')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dir, 'before-one-file'))).toEqual(
      expect.arrayContaining(['court-diversion.db', 'intake.db', 'log.db']),
    );
    await expectBrought();
  });

  it('is brought over again where the first time was cut short', async () => {
    writeFileSync(join(dir, 'throughcare.db.new'), 'half of it');
    await expectBrought();
    expect(existsSync(join(dir, 'throughcare.db.new'))).toBe(false);
  });

  it('is carried elsewhere as well', () => {
    const departure = openDeparture({ dir, services: ['intake'], without: ['offset'] });
    expect(departure.counts('intake')).toEqual({ documents: 1, events: 3 });
    departure.close();
  });

  it('is not read before somebody has brought it over, and who would read it is told so', () => {
    expect(() => openDataDir(dir, { readOnly: true })).toThrow(/earlier release. Start this one/);
  });

  it('is left as it is where a file is of another layout', () => {
    const database = new DatabaseSync(join(dir, 'intake.db'));
    database.exec('PRAGMA user_version = 9');
    database.close();
    expect(() => openDataDir(dir)).toThrow(/intake.db has layout 9/);
    expect(existsSync(join(dir, 'throughcare.db'))).toBe(false);
    expect(existsSync(join(dir, 'intake.db'))).toBe(true);
  });
});
