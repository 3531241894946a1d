import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@throughcare/store';
import { privateFile } from './privateDir.ts';

/** SQLite's code for a file that somebody else has locked. */
const busy = 5;

export type WriterLock = { release(): void };

/**
 * Makes this process the only writer of a data directory: `lock.db`, held in BEGIN EXCLUSIVE.
 * The operating system drops the lock with the process, so that nothing is left to clear after kill -9.
 * Throws StoreError `locked` where another writer is alive.
 */
export function lockForWriting(dir: string): WriterLock {
  const path = join(dir, 'lock.db');
  privateFile(path);
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if ((cause as { errcode?: number }).errcode === busy)
      throw new StoreError(
        'locked',
        `Another process is writing to the data directory ${dir}. Stop that one, give this one another data directory, or open this one for reading only.`,
        { cause },
      );
    throw new StoreError('unavailable', `The data directory ${dir} cannot be locked.`, { cause });
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}
