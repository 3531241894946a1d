import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@throughcare/store';
import { layout, logSchema } from './fileSchema.ts';
import { privateFile } from './privateDir.ts';

/** How long a statement waits for another process that checkpoints or recovers, in ms. */
const patience = 5_000;

/**
 * What is answered survives. `power-loss`: everything. `kill`: the end of the process in any way; where the machine itself goes
 * down the last commits may be lost, and what is left is whole up to one of them. `steps`: as `kill`, up to where the process last
 * said that what is written shall be kept (DataDir.keep); what came after it is lost as a whole.
 */
export type Durability = 'power-loss' | 'kill' | 'steps';

const synchronous: Readonly<Record<Durability, string>> = {
  'power-loss': 'FULL',
  kill: 'NORMAL',
  steps: 'NORMAL',
};

/**
 * The one connection that writes a file. FULL makes every COMMIT durable before it returns; group commit pays for it.
 * It never checkpoints by itself: see Checkpoints.
 */
export function openWriter(path: string, durability: Durability = 'power-loss'): DatabaseSync {
  privateFile(path);
  const database = attempt(path, () => new DatabaseSync(path, { timeout: patience }));
  return prepared(database, path, () => {
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${synchronous[durability]};
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA cache_size = -32768;
      PRAGMA temp_store = MEMORY;
    `);
    if (versionOf(database) === 0)
      database.exec(`BEGIN; ${logSchema}; PRAGMA user_version = ${layout}; COMMIT`);
    expectLayout(database, path);
  });
}

/** A connection that can only look, and sees what is committed. Throws `unavailable` where there is nothing yet. */
export function openReader(path: string): DatabaseSync {
  if (!existsSync(path))
    throw new StoreError('unavailable', `Nothing is stored yet: ${path} does not exist.`);
  const database = attempt(
    path,
    () => new DatabaseSync(path, { readOnly: true, timeout: patience }),
  );
  return prepared(database, path, () => {
    database.exec('PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY;');
    expectLayout(database, path);
  });
}

function prepared(database: DatabaseSync, path: string, work: () => void): DatabaseSync {
  try {
    attempt(path, work);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

function expectLayout(database: DatabaseSync, path: string): void {
  const found = versionOf(database);
  if (found !== layout)
    throw new StoreError(
      'unavailable',
      `${path} has layout ${found}; this release reads layout ${layout}.`,
    );
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('unavailable', `${path} cannot be opened.`, { cause: error });
  }
}
