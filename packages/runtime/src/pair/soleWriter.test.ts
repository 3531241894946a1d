import { instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { plainDraft } from '@throughcare/messaging';
import { type Store, StoreError } from '@throughcare/store';
import { type OpenedStore, storeContract } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import { soleWriter } from './soleWriter.ts';

const open = async (dir: string): Promise<{ data: DataDir; store: Store }> => {
  const data = openDataDir(dir, { freeze: true });
  return { data, store: await soleWriter(data.openStore('intake')) };
};

storeContract('the store of a sole writer', async (): Promise<OpenedStore> => {
  const { dir, remove } = temporaryDir();
  let opened = await open(dir);
  return {
    store: opened.store,
    reopen: async () => {
      await opened.data.close();
      opened = await open(dir);
      return opened.store;
    },
    close: async () => {
      await opened.data.close();
      remove();
    },
  };
});

describe('the store of a sole writer', () => {
  const made = temporaryDir();
  const moment = instant('2026-01-05T09:00:00.000Z');
  let data: DataDir;
  beforeAll(() => {
    data = openDataDir(made.dir);
  });
  afterAll(async () => {
    await data.close();
    made.remove();
  });
  const due = (store: Store, id: string) =>
    store.change('note', id, '', () => ({
      write: { ...plainDraft('note', id, {}, moment), dueAt: moment },
      result: undefined,
    }));

  it('asks the one below for what waits only where it must: at the start, and after a doubt', async () => {
    const below = data.openStore('intake');
    let [asked, loses] = [0, false];
    const counting: Store = Object.create(below, {
      nextDue: {
        value: () => {
          asked += 1;
          return below.nextDue();
        },
      },
      change: {
        value: async (...call: Parameters<Store['change']>) => {
          const changed = await below.change(...call);
          if (loses) throw new StoreError('unknown-outcome', 'the answer is lost');
          return changed;
        },
      },
      ...Object.fromEntries(
        (['read', 'due', 'pending', 'owing', 'totals'] as const).map((name) => [
          name,
          { value: below[name].bind(below) },
        ]),
      ),
    });
    const store = await soleWriter(counting);
    await due(store, 'told');
    expect(await store.nextDue()).toBe(moment);
    loses = true;
    await expect(due(store, 'lost')).rejects.toMatchObject({ code: 'unknown-outcome' });
    loses = false;
    expect((await store.due(moment, 10)).map(({ id }) => id)).toEqual(['lost', 'told']);
    expect(await store.totals()).toMatchObject({ documents: 2 });
    expect(asked).toBe(0);
  });
});
