import { resolve } from 'node:path';
import { type Store, StoreError } from '@throughcare/store';
import type { Durability } from './connection.ts';
import { DataFile } from './dataFile.ts';
import { filesOfBefore, intoOneFile } from './intoOneFile.ts';
import { marksIn } from './marks.ts';
import { privateDir } from './privateDir.ts';
import { secretOf } from './secret.ts';
import { logIn, type SqliteLog } from './sqliteLog.ts';
import { SqliteStore } from './sqliteStore.ts';
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
 * Everything that one machine stores: `throughcare.db` with the documents of each service and the log between them, `lock.db`
 * that keeps a second writer out, and `secret`.
 */
export type DataDir = {
  readonly dir: string;
  readonly secret: Buffer;
  /** Null where this process only reads. */
  readonly lock: WriterLock | null;
  /** A store that keeps the events of its documents in their outboxes, for a relay; the same one when asked again. */
  openStore(service: string): Store;
  /** A store whose events are rows of the log in the same COMMIT as their document; the same one when asked again. */
  openPublishingStore(service: string): Store;
  /** The log; the same one when asked again. */
  openLog(): SqliteLog;
  /**
   * With durability `steps`: what was written until now is kept, and with it this mark of where its owner was. Both survive the
   * process, or neither. Throws StoreError where that fails; then all since the last call is lost, and nothing more is taken.
   */
  keep(mark: string): void;
  /** The mark that was kept last; null where none was. */
  mark(): string | null;
  /** Commits what waits, closes the file, and lets the next writer in. */
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
  try {
    const secret = secretOf(dir, { create: !readOnly, initial: options.secret });
    if (!readOnly) intoOneFile(dir);
    else if (filesOfBefore(dir).length > 0)
      throw new StoreError(
        'unavailable',
        `${dir} was written by an earlier release. Start this one in it once; what is stored is brought over.`,
      );
    const file = new DataFile({ dir, readOnly, durability });
    return { dir, secret, lock, ...partsOf(file, freeze, lock) };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function partsOf(
  file: DataFile,
  freeze: boolean,
  lock: WriterLock | null,
): Omit<DataDir, 'dir' | 'secret' | 'lock'> {
  const stores = new Map<string, { readonly store: Store; readonly publishes: boolean }>();
  let log: SqliteLog | undefined;
  const openLog = () => {
    log ??= logIn(file);
    return log;
  };
  const open = (service: string, publishes: boolean): Store => {
    const known = stores.get(service);
    if (known && known.publishes !== publishes)
      throw new Error(`${service} is open already, and its events go elsewhere`);
    if (known) return known.store;
    const records = publishes ? (openLog().records ?? undefined) : undefined;
    const store = new SqliteStore(file, { service, freeze, log: records });
    stores.set(service, { store, publishes });
    return store;
  };
  return {
    openStore: (service) => open(service, false),
    openPublishingStore: (service) => open(service, true),
    openLog,
    ...marksIn(file),
    async close() {
      await log?.close();
      await file.close();
      for (const { store } of stores.values()) await store.close();
      lock?.release();
    },
  };
}
