import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Installation } from '@throughcare/testing/house';
import { dataFile, tablesOf, textOf } from '../../journeys/support/files.ts';
import type { Acts } from './acts.ts';

export function onEmbedded({ place: { dir } }: Installation): Acts {
  const file = join(dir, dataFile);
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
      [...services, ...(topics.length > 0 ? ['log'] : [])]
        .map((name) => textOf(dir, name))
        .join('\n'),
  };
}
