import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { idOf, refOf } from './requests.ts';

const Uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Tables with a person's rows, the column that names the person, and the key that SQLite gives anew. */
const tables = [
  { file: /(?<!log|lock)\.db$/, table: 'documents', owner: 'id', given: 'row' },
  { file: /(?<!log|lock)\.db$/, table: 'entries', owner: 'id', given: null },
  { file: /log\.db$/, table: 'records', owner: 'key', given: 'place' },
] as const;

type Row = Record<string, SQLInputValue>;

/**
 * Copies the rows of one person for persons 0 to `cases` - 1 in all files of a data directory that nobody has open.
 * Every id in them becomes another one, the same in all files. Returns the last place of the log.
 */
export function multiply(dir: string, person: string, cases: number): number {
  let lastPlace = 0;
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.db'))) {
    const database = new DatabaseSync(join(dir, name));
    database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN');
    for (const { file, table, owner, given } of tables)
      if (file.test(name)) copyRows(database, { table, owner, given }, person, cases);
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
  { table, owner, given }: { table: string; owner: string; given: string | null },
  person: string,
  cases: number,
): void {
  const rows = database.prepare(`SELECT * FROM ${table} WHERE ${owner} = ?`).all(person) as Row[];
  const renamed = (text: string, n: number) =>
    text.replace(Uuid, (id) => (id === person ? refOf(n) : idOf(id, n)));
  for (const row of rows) {
    const columns = Object.keys(row).filter((column) => column !== given);
    const insert = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    const values = columns.map((column) => row[column] ?? null);
    for (let n = 0; n < cases; n++)
      insert.run(...values.map((value) => (typeof value === 'string' ? renamed(value, n) : value)));
  }
}

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
