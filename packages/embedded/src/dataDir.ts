import { resolve } from 'node:path';
import type { Store } from '@throughcare/store';
import type { Durability } from './connection.ts';
import { privateDir } from './privateDir.ts';
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
  /** Called with what was open to others on the machine and is closed now: see privateDir. */
  readonly onMadePrivate?: ((names: readonly string[]) => void) | undefined;
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
 * Opens a data directory, and makes one (mode 700) where there is none and it may write; one that others can look into is
 * closed to them. Throws StoreError `locked` where another process writes, `unavailable` where there is nothing to read, or
 * where it cannot be closed to others.
 */
export function openDataDir(path: string, options: DataDirOptions = {}): DataDir {
  const dir = resolve(path);
  const { readOnly = false, freeze = false, durability } = options;
  if (!readOnly) privateDir(dir, { onMadePrivate: options.onMadePrivate });
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
