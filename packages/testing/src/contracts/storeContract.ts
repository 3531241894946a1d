import type { OpenedStore } from './openedStore.ts';
import { storeChanges } from './storeChanges.ts';
import { storeLists } from './storeLists.ts';
import { storeQueues } from './storeQueues.ts';

/** What every adapter of the Store port does. `open` gives an empty store each time. */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let opened: OpenedStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });
    storeChanges(() => opened);
    storeLists(() => opened.store);
    storeQueues(() => opened.store);
  });
}
