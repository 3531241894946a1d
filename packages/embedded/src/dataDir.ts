import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Store, StoreError } from '@throughcare/store';
import type { Durability } from './connection.ts';
import { secretOf } from './secret.ts';
import { openLog, type SqliteLog } from './sqliteLog.ts';
import { openStore, type StoreOptions } from './sqliteStore.ts';
import { lockForWriting, type WriterLock } from './writerLock.ts';

export type DataDirOptions = {
  /** Looks only, beside a process that writes; needs no lock and creates nothing. */
  readonly readOnly?: boolean | undefined;
  /** The secret of a directory that is made now; random where left out. A replay's follows from its seed. */
  readonly secret?: Buffer | undefined;
  /** What a commit survives: `power-loss` unless told otherwise. */
  readonly durability?: Durability | undefined;
  /** For tests: see StoreOptions. */
  readonly freeze?: boolean | undefined;
};

/**
 * Everything that one machine stores: `<service>.db` for each service, `log.db` between them,
 * `lock.db` that keeps a second writer out, and `secret`.
 */
export type DataDir = {
  readonly dir: string;
  readonly secret: Buffer;
  /** Null where this process only reads. */
  readonly lock: WriterLock | null;
  /** The store of a service; the same one when asked again. */
  openStore(service: string): Store;
  /** The log; the same one when asked again. */
  openLog(): SqliteLog;
  /** Commits what waits, closes every file, and lets the next writer in. */
  close(): Promise<void>;
};

/**
 * Opens a data directory, and makes one (mode 700) where there is none and it may write.
 * Throws StoreError `locked` where another process writes, `unavailable` where there is nothing to read.
 */
export function openDataDir(path: string, options: DataDirOptions = {}): DataDir {
  const dir = resolve(path);
  const { readOnly = false, freeze = false, durability } = options;
  if (!readOnly) makeDir(dir);
  const lock = readOnly ? null : lockForWriting(dir);
  const stores = new Map<string, Store>();
  let log: SqliteLog | undefined;
  const storeOptions = (service: string): StoreOptions => ({
    dir,
    service,
    readOnly,
    freeze,
    durability,
  });
  try {
    const secret = secretOf(dir, { create: !readOnly, initial: options.secret });
    return {
      dir,
      secret,
      lock,
      openStore(service) {
        const store = stores.get(service) ?? openStore(storeOptions(service));
        stores.set(service, store);
        return store;
      },
      openLog() {
        log ??= openLog({ dir, readOnly, durability });
        return log;
      },
      async close() {
        await log?.close();
        for (const store of stores.values()) await store.close();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function makeDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StoreError('unavailable', `The data directory ${dir} cannot be made.`, { cause });
  }
}
