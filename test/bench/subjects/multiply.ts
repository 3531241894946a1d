import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { refOf } from './requests.ts';

const Uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Tables with a person's rows, the column that names the person, and the key that SQLite gives anew. */
const tables = [
  { file: /(?<!log|lock)\.db$/, table: 'documents', person: 'id', given: 'row' },
  { file: /(?<!log|lock)\.db$/, table: 'entries', person: 'id', given: null },
  { file: /log\.db$/, table: 'records', person: 'key', given: 'place' },
] as const;

type Row = Record<string, SQLInputValue>;

/**
 * Copies the rows of person 0 for persons 1 to `cases` - 1 in all files of a data directory that nobody has open.
 * Every id in them becomes another one, the same in all files. Returns the last place of the log.
 */
export function multiply(dir: string, cases: number): number {
  let lastPlace = 0;
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.db'))) {
    const database = new DatabaseSync(join(dir, name));
    database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN');
    for (const { file, table, person, given } of tables)
      if (file.test(name)) copyRows(database, { table, person, given, cases });
    recount(database);
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
    if (name === 'log.db')
      lastPlace = Number(database.prepare('SELECT max(place) AS place FROM records').get()?.place);
    database.close();
  }
  return lastPlace;
}

function copyRows(
  database: DatabaseSync,
  {
    table,
    person,
    given,
    cases,
  }: { table: string; person: string; given: string | null; cases: number },
): void {
  const rows = database
    .prepare(`SELECT * FROM ${table} WHERE ${person} = ?`)
    .all(refOf(0)) as Row[];
  for (const row of rows) {
    const columns = Object.keys(row).filter((column) => column !== given);
    const insert = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    const values = columns.map((column) => row[column] ?? null);
    for (let n = 1; n < cases; n++)
      insert.run(...values.map((value) => (typeof value === 'string' ? renamed(value, n) : value)));
  }
}

/** Person 0 becomes person n; any other id becomes one of n's own. */
function renamed(text: string, n: number): string {
  return text.replace(Uuid, (id) => (id === refOf(0) ? refOf(n) : idOf(id, n)));
}
const idOf = (id: string, n: number): string => id.slice(0, -12) + n.toString(16).padStart(12, '0');

/** The sums that the files keep beside their rows. */
function recount(database: DatabaseSync): void {
  const has = (table: string) =>
    database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  if (has('totals'))
    database.exec('UPDATE totals SET documents = (SELECT count(*) FROM documents)');
  if (has('topics'))
    database.exec(
      'UPDATE topics SET rows = (SELECT count(*) FROM records WHERE records.topic = topics.topic)',
    );
}
