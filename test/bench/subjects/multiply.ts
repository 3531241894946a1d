import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { dataFileName } from '../../../packages/embedded/src/dataFile.ts';
import { idOf, refOf } from './requests.ts';

const Uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Tables with a person's rows, the column that names the person, and the key that SQLite gives anew. */
const tables = [
  { table: /_documents$/, owner: 'id', given: 'row' },
  { table: /_entries$/, owner: 'id', given: null },
  { table: /^records$/, owner: 'key', given: 'place' },
] as const;

type Row = Record<string, SQLInputValue>;

/** The `cases` copies of a person are the persons from number `first` on. */
export type Copied = { readonly person: string; readonly first: number; readonly cases: number };

/** Organisations whose people the copies are shared out among: each gets so many others of its kind. */
export type Spread = { readonly organisations: readonly string[]; readonly over: number };

/**
 * Copies the rows of people for others, in all tables of a data directory that nobody has open. Every id in them becomes another
 * one, the same in all tables; where they are spread, so do names of organisations. Returns the last place of the log.
 */
export function multiply(dir: string, people: readonly Copied[], spread?: Spread): number {
  const database = new DatabaseSync(join(dir, dataFileName));
  database.exec(
    'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN',
  );
  const names = namesOfTables(database);
  for (const name of names)
    for (const { table, owner, given } of tables)
      if (table.test(name))
        for (const { person, first, cases } of people)
          copyRows(database, { table: name, owner, given }, person, inOrder(first, cases), spread);
  recount(database, names);
  database.exec('COMMIT');
  const last = database.prepare('SELECT max(place) AS place FROM records').get();
  database.close();
  return Number(last?.place);
}

const namesOfTables = (database: DatabaseSync): readonly string[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));

/** In the order of their refs: an index that is filled from one end costs half. */
function inOrder(first: number, cases: number): readonly number[] {
  const refs = new Map(Array.from({ length: cases }, (_, n) => [first + n, refOf(first + n)]));
  return [...refs].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([n]) => n);
}

function copyRows(
  database: DatabaseSync,
  { table, owner, given }: { table: string; owner: string; given: string | null },
  person: string,
  order: readonly number[],
  spread: Spread | undefined,
): void {
  const rows = database.prepare(`SELECT * FROM ${table} WHERE ${owner} = ?`).all(person) as Row[];
  for (const row of rows) {
    const columns = Object.keys(row).filter((column) => column !== given);
    const insert = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    const values = columns.map((column) => renaming(row[column] ?? null, person, spread));
    for (const n of order) insert.run(...values.map((nameFor) => nameFor(n)));
  }
}

/** The value for person n: where a text names ids and organisations, each becomes one of n's own. */
function renaming(
  value: SQLInputValue,
  person: string,
  spread?: Spread,
): (n: number) => SQLInputValue {
  if (typeof value !== 'string') return () => value;
  const named = spread
    ? new RegExp(
        `${Uuid.source}|(?<![a-z0-9-])(?:${spread.organisations.join('|')})(?![a-z0-9-])`,
        'g',
      )
    : Uuid;
  const names = (value.match(named) ?? []).map((name) => nameFor(name, person, spread));
  const [first = '', ...rest] = value.split(named);
  return (n) => {
    let text = first;
    for (const [at, part] of rest.entries()) text += (names[at]?.(n) ?? '') + part;
    return text;
  };
}

/** What stands there for each person in place of this id or organisation. */
function nameFor(name: string, person: string, spread?: Spread): (n: number) => string {
  if (name === person) return refOf;
  if (!spread?.organisations.includes(name)) return (n) => idOf(name, n);
  return (n) => (n % spread.over === 0 ? name : `${name}-${n % spread.over}`);
}

/** The sums that the tables keep beside their rows. */
function recount(database: DatabaseSync, names: readonly string[]): void {
  for (const totals of names.filter((name) => name.endsWith('_totals'))) {
    const documents = totals.replace(/_totals$/, '_documents');
    database.exec(`UPDATE ${totals} SET documents = (SELECT count(*) FROM ${documents})`);
  }
  database.exec(
    'UPDATE topics SET rows = (SELECT count(*) FROM records WHERE records.topic = topics.topic)',
  );
}
