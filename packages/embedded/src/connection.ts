import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@throughcare/store';
import { privateFile } from './privateDir.ts';

/** How long a statement waits for another process that checkpoints or recovers, in ms. */
const patience = 5_000;

export type Schema = {
  /** Stands in `user_version`; another number was written by another release. */
  readonly version: number;
  readonly sql: string;
};

/**
 * What a COMMIT survives. `power-loss`: everything. `kill`: the end of the process in any way, but where the machine itself
 * goes down, each file may have lost its last commits, and files may have lost different ones.
 */
export type Durability = 'power-loss' | 'kill';

const synchronous: Readonly<Record<Durability, string>> = { 'power-loss': 'FULL', kill: 'NORMAL' };

/**
 * The one connection that writes a file. FULL makes every COMMIT durable before it returns; group commit pays for it.
 * A checkpoint every 32 MB of write-ahead log instead of every 4 (measured: 1.5 times the appends a second, since pages that
 * change often are copied once); it holds the writer up for some 30 ms each time, and recovery stays below a second.
 */
export function openWriter(
  path: string,
  schema: Schema,
  durability: Durability = 'power-loss',
): DatabaseSync {
  privateFile(path);
  const database = attempt(path, () => new DatabaseSync(path, { timeout: patience }));
  return prepared(database, path, () => {
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${synchronous[durability]};
      PRAGMA wal_autocheckpoint = 8000;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA cache_size = -16384;
      PRAGMA temp_store = MEMORY;
    `);
    if (versionOf(database) === 0)
      database.exec(`BEGIN; ${schema.sql}; PRAGMA user_version = ${schema.version}; COMMIT`);
    expectVersion(database, schema, path);
  });
}

/** A connection that can only look, and sees what is committed. Throws `unavailable` where there is nothing yet. */
export function openReader(path: string, schema: Schema): DatabaseSync {
  if (!existsSync(path))
    throw new StoreError('unavailable', `Nothing is stored yet: ${path} does not exist.`);
  const database = attempt(
    path,
    () => new DatabaseSync(path, { readOnly: true, timeout: patience }),
  );
  return prepared(database, path, () => {
    database.exec('PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY;');
    expectVersion(database, schema, path);
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

function expectVersion(database: DatabaseSync, schema: Schema, path: string): void {
  const found = versionOf(database);
  if (found !== schema.version)
    throw new StoreError(
      'unavailable',
      `${path} has layout ${found}; this release reads layout ${schema.version}.`,
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
