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
  // In the order of their refs: an index that is filled from one end costs half.
  const refs = Array.from({ length: cases }, (_, n) => refOf(n));
  const order = refs.map((_, n) => n).sort((a, b) => ((refs[a] ?? '') < (refs[b] ?? '') ? -1 : 1));
  let lastPlace = 0;
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.db'))) {
    const database = new DatabaseSync(join(dir, name));
    database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN',
    );
    for (const { file, table, owner, given } of tables)
      if (file.test(name)) copyRows(database, { table, owner, given }, person, order);
    recount(database);
    database.exec('COMMIT');
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
  order: readonly number[],
): void {
  const rows = database.prepare(`SELECT * FROM ${table} WHERE ${owner} = ?`).all(person) as Row[];
  for (const row of rows) {
    const columns = Object.keys(row).filter((column) => column !== given);
    const insert = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    const values = columns.map((column) => renaming(row[column] ?? null, person));
    for (const n of order) insert.run(...values.map((nameFor) => nameFor(n)));
  }
}

/** The value for person n: where a text names ids, each becomes one of n's own. */
function renaming(value: SQLInputValue, person: string): (n: number) => SQLInputValue {
  if (typeof value !== 'string') return () => value;
  const ids = value.match(Uuid) ?? [];
  const [first = '', ...rest] = value.split(Uuid);
  return (n) => {
    let text = first;
    for (const [at, part] of rest.entries()) {
      const id = ids[at] ?? '';
      text += (id === person ? refOf(n) : idOf(id, n)) + part;
    }
    return text;
  };
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
