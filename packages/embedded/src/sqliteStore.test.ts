import { type OpenedStore, storeContract } from '@throughcare/testing';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openStore } from './sqliteStore.ts';

storeContract('the SQLite store', async (): Promise<OpenedStore> => {
  const { dir, remove } = temporaryDir();
  const open = () => openStore({ dir, service: 'intake', freeze: true });
  let store = open();
  return {
    store,
    reopen: async () => {
      await store.close();
      store = open();
      return store;
    },
    close: async () => {
      await store.close();
      remove();
    },
  };
});
