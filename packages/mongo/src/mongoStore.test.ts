import { storeContract } from '@throughcare/testing';
import { describeMongo } from '@throughcare/testing/engines';
import { temporaryDatabase } from './fixtures/database.ts';
import { openMongoStore } from './mongoStore.ts';

describeMongo('MongoDB', (uri) => {
  storeContract('the MongoDB store', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const open = () => openMongoStore({ uri: uri(), database });
    let store = await open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await open();
        return store;
      },
      close: async () => {
        await store.close();
        await drop();
      },
    };
  });
});
