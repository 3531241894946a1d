import { instant } from '@throughcare/contracts';
import type { Document } from '@throughcare/store';
import { describeMongo } from '@throughcare/testing/engines';
import { type Arrival, openArrival } from './arrival.ts';
import { temporaryDatabase } from './fixtures/database.ts';
import { openMongoStore } from './mongoStore.ts';
import type { MoveMark } from './moveMark.ts';

const now = instant('2026-01-05T09:00:00.000Z');

/** With everything that a write can leave behind. */
const document = (id: string): Document => ({
  kind: 'pathway',
  id,
  version: 41,
  moment: now,
  state: { 'a.b': [[1], { $c: null }], text: 'nul \u0000 in it' },
  revs: { [`entity-${id}`]: 3 },
  outbox: [],
  epoch: 2,
  heads: { justice: 7 },
  followUps: [
    { id: 'f', name: 'tell', payload: {}, notBefore: now, attempts: 1, correlationId: 'c' },
  ],
  positions: { 'intake/justice': { epoch: 0, sequence: 9 } },
  remembered: [{ key: 'k', caller: 'c', fingerprint: 'f', status: 201, entity: null, at: now }],
  writes: ['w1', 'w2'],
  dueAt: now,
  index: [{ name: 'all', key: 'all', sort: id, item: 'i' }],
});

const mark: MoveMark = {
  installation: 'one',
  contents: 'c',
  log: 'broker:9092/',
  began: now,
  row: 3,
  place: 4,
  count: 7,
  done: false,
};

describeMongo('A database into which an installation moves', (uri) => {
  let arrival: Arrival;
  let open: () => ReturnType<typeof openMongoStore>;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const { database, drop } = await temporaryDatabase(uri());
    open = () => openMongoStore({ uri: uri(), database });
    arrival = await openArrival({ uri: uri(), database });
    remove = async () => {
      await arrival.close();
      await drop();
    };
  }, 60_000);
  afterEach(() => remove(), 60_000);

  it('takes documents as they are, and leaves those that are there', async () => {
    const [a, b, c] = [document('a'), document('b'), document('c')];
    await arrival.insert([a, c]);
    await arrival.insert([{ ...a, version: 99 }, b, c]);
    expect(await arrival.count()).toBe(3);
    const found = await arrival.read([a, b, c, document('d')]);
    expect([...found].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual([a, b, c]);

    const store = await open();
    expect(await store.read('pathway', 'b')).toEqual(b);
    const list = { kind: 'pathway', index: 'all', key: 'all', limit: 5 };
    expect((await store.list(list)).items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(await store.due(now, 5)).toHaveLength(3);
    expect(await store.owing(now, 5)).toHaveLength(3);
    await store.close();
  }, 60_000);

  it('is served by nobody from its mark until it has arrived, though it has its indexes', async () => {
    expect(await arrival.mark()).toBeUndefined();
    await arrival.setMark(mark);
    await arrival.prepare();
    await expect(open()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('has not arrived'),
    });
    await (await arrival.store()).read('pathway', 'a');
    await arrival.setMark({ ...mark, row: 5, done: true });
    expect(await arrival.mark()).toEqual({ ...mark, row: 5, done: true });
    await (await open()).close();
  }, 60_000);
});
