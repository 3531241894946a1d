import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { recordsOf } from '../subjects/records.ts';
import type { SubjectName } from '../subjects/requests.ts';
import { ready } from './child.ts';

/**
 * The same events in a table, read in order, and each written to another file with a COMMIT of its own, on the disk before the
 * next. Nothing is decoded and no order is checked. Runs once, then answers with the time.
 */
const [dir = '.', subject = 'say', count = '0', people = '1'] = process.argv.slice(2) as [
  string,
  SubjectName,
  ...string[],
];
const pile = { events: Number(count), people: Number(people) };

const log = new DatabaseSync(join(dir, 'log.db'));
log.exec(`
  PRAGMA journal_mode = WAL;
  CREATE TABLE records (place INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL);
  BEGIN;
`);
const put = log.prepare('INSERT INTO records (id, body) VALUES (?, ?)');
for (const records of recordsOf(subject, pile, 1_000))
  for (const { event } of records) put.run(event.id, JSON.stringify(event));
log.exec('COMMIT');

const began = performance.now();
const applied = new DatabaseSync(join(dir, 'applied.db'));
applied.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE applied (id TEXT PRIMARY KEY, body TEXT NOT NULL);
`);
const apply = applied.prepare('INSERT OR IGNORE INTO applied VALUES (?, ?)');
let changes = 0;
for (const { id, body } of log.prepare('SELECT id, body FROM records ORDER BY place').iterate())
  changes += Number(apply.run(String(id), String(body)).changes);
const milliseconds = performance.now() - began;
log.close();
applied.close();
ready({ milliseconds, applied: changes }, {}, () => undefined);
