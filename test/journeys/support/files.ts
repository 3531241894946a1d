import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const dataFile = 'throughcare.db';

/** Everything that stands in the tables of a service, or in the log (`log`). */
export function textOf(dir: string, name: string): string {
  const database = new DatabaseSync(join(dir, dataFile), { readOnly: true });
  try {
    const tables = name === 'log' ? ['records'] : tablesOf(database, name);
    if (tables.length === 0) throw new Error(`nothing of ${name} is stored`);
    return tables
      .flatMap((table) => database.prepare(`SELECT * FROM ${table}`).all())
      .map((row) => Object.values(row).join('\n'))
      .join('\n');
  } finally {
    database.close();
  }
}

/** Which of these words are found, in whatever case. */
export function foundIn(where: string, words: readonly string[]): readonly string[] {
  const text = where.toLowerCase();
  return words.filter((word) => text.includes(word.toLowerCase()));
}

/** Tables of a service: each has its name in front. */
export function tablesOf(database: DatabaseSync, service: string): readonly string[] {
  const prefix = `${service.replaceAll('-', '_')}_`;
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => name.startsWith(prefix));
}
