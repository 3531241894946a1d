import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Installation } from '@throughcare/testing/house';
import type { Acts } from './acts.ts';

export function onEmbedded({ place: { dir } }: Installation): Acts {
  return {
    async writeRaw(topic, key, values) {
      const database = new DatabaseSync(join(dir, 'log.db'), { timeout: 5_000 });
      try {
        const found = database.prepare('SELECT topic FROM topics WHERE name = ?').get(topic);
        const insert = database.prepare('INSERT INTO records (topic, key, value) VALUES (?, ?, ?)');
        for (const value of values) insert.run(Number(found?.topic), key, value);
      } finally {
        database.close();
      }
    },

    // The log itself remembers no group.
    forgetGroup: async () => undefined,

    async backUp(service) {
      const backup = join(dir, 'backup');
      mkdirSync(backup, { recursive: true });
      const file = `${service}.db`;
      copyFileSync(join(dir, file), join(backup, file));
      return async () => {
        for (const suffix of ['-wal', '-shm'])
          rmSync(join(dir, `${file}${suffix}`), { force: true });
        copyFileSync(join(backup, file), join(dir, file));
      };
    },

    async changeLayout() {
      const database = new DatabaseSync(join(dir, 'log.db'));
      database.exec('PRAGMA user_version = 99');
      database.close();
    },

    async keptText(services, topics) {
      const files = [...services, ...(topics.length > 0 ? ['log'] : [])];
      const names = readdirSync(dir).filter((name) =>
        files.some((one) => name.startsWith(`${one}.db`)),
      );
      return names.map((name) => readFileSync(join(dir, name), 'latin1')).join('\n');
    },
  };
}
