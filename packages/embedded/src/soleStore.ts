import type { Store } from '@throughcare/store';
import { intoOneFile } from './intoOneFile.ts';
import { openStore } from './sqliteStore.ts';
import { lockForWriting } from './writerLock.ts';

export type SoleStore = { readonly store: Store; close(): Promise<void> };

/**
 * One store in a directory that is there, without a log beside it: for a process that keeps something of its own and runs once.
 * Throws StoreError `locked` where another process writes there.
 */
export function openSoleStore(dir: string, name: string): SoleStore {
  const lock = lockForWriting(dir);
  intoOneFile(dir);
  const store = openStore({ dir, service: name });
  return {
    store,
    async close() {
      await store.close();
      lock.release();
    },
  };
}
