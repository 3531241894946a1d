import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { eventLogContract, journalContract } from '@throughcare/testing';
import { dataFileName } from './dataFile.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openLog } from './sqliteLog.ts';

/** As another program would that has the file. */
function writeRaw(dir: string, topic: string, key: string | null, value: string | null): void {
  const database = new DatabaseSync(join(dir, dataFileName));
  database.prepare('INSERT OR IGNORE INTO topics (name) VALUES (?)').run(topic);
  database
    .prepare(
      'INSERT INTO records (topic, key, value) SELECT topic, ?, ? FROM topics WHERE name = ?',
    )
    .run(key, value, topic);
  database.close();
}

eventLogContract('the SQLite log', async () => {
  const { dir, remove } = temporaryDir();
  const { log, close } = openLog({ dir });
  return {
    log,
    appendRaw: async (...raw) => writeRaw(dir, ...raw),
    close: async () => {
      await close();
      remove();
    },
  };
});

journalContract('the SQLite log', async () => {
  const { dir, remove } = temporaryDir();
  const { log, journal, close } = openLog({ dir });
  return {
    journal,
    add: (records) => log.append(records),
    close: async () => {
      await close();
      remove();
    },
  };
});
