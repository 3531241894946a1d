import { storeJournal } from '@throughcare/messaging';
import { journalContract } from '@throughcare/testing';
import { describeMongo } from '@throughcare/testing/engines';
import { temporaryDatabase } from './fixtures/database.ts';
import { openMongoStore } from './mongoStore.ts';

describeMongo('MongoDB', (uri) => {
  journalContract('the journal in a MongoDB store', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const store = await openMongoStore({ uri: uri(), database });
    const journal = storeJournal(store);
    return {
      journal,
      add: (records) => journal.append(records),
      close: async () => {
        await store.close();
        await drop();
      },
    };
  });
});
