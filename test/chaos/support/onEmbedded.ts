import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Installation } from '@throughcare/testing/house';
import type { Acts } from './acts.ts';

const fileName = 'throughcare.db';

export function onEmbedded({ place: { dir } }: Installation): Acts {
  const file = join(dir, fileName);
  const inFile = <T>(work: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(file, { timeout: 5_000 });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    writeRaw: async (topic, key, values) =>
      inFile((database) => {
        const found = database.prepare('SELECT topic FROM topics WHERE name = ?').get(topic);
        const insert = database.prepare('INSERT INTO records (topic, key, value) VALUES (?, ?, ?)');
        for (const value of values) insert.run(Number(found?.topic), key, value);
      }),

    // The log itself remembers no group.
    forgetGroup: async () => undefined,

    /** All stand in one file, and are restored together. Here one service's rows are, so that the others know more than it does. */
    async backUp(service) {
      const backup = join(dir, 'backup.db');
      copyFileSync(file, backup);
      return async () =>
        inFile((database) => {
          database.prepare('ATTACH ? AS backup').run(backup);
          for (const table of tablesOf(database, service))
            database.exec(
              `DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM backup.${table}`,
            );
        });
    },

    changeLayout: async () => inFile((database) => database.exec('PRAGMA user_version = 99')),

    keptText: async (services, topics) =>
      inFile((database) => {
        const tables = services.flatMap((service) => tablesOf(database, service));
        const all = [...tables, ...(topics.length > 0 ? ['records'] : [])];
        return all
          .map((table) => JSON.stringify(database.prepare(`SELECT * FROM ${table}`).all()))
          .join('\n');
      }),
  };
}

/** Everything of a service has its name in front. */
function tablesOf(database: DatabaseSync, service: string): readonly string[] {
  const prefix = service.replaceAll('-', '_');
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => name.startsWith(`${prefix}_`));
}
