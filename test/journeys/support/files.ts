import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Everything that stands in the tables of a service, or in the log (`log`). */
export function textOf(dir: string, name: string): string {
  const database = new DatabaseSync(join(dir, 'throughcare.db'), { readOnly: true });
  try {
    const prefix = `${name.replaceAll('-', '_')}_`;
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((table) => String(table.name))
      .filter((table) => (name === 'log' ? table === 'records' : table.startsWith(prefix)));
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
