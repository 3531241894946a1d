import { addHours, instant, type Organisation } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { plainDraft } from '@throughcare/messaging';
import { feedRows, rowsOwedBy } from '@throughcare/record';
import type { Document, Draft, FollowUp, Store } from '@throughcare/store';
import { tellerType } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import { z } from 'zod';
import { Lists } from './lists.ts';
import { RowsAlong } from './rowsAlong.ts';

const now = instant('2026-01-05T09:00:00.000Z');
const row = feedRows();
const spec = rowsOwedBy(tellerType)({
  name: 'tell',
  does: 'tells',
  payload: z.object({ what: z.string() }),
  rows: ({ id, payload }, tools) => [
    { type: row, key: '0', state: { id, ...payload }, lists: [...tools.organisationsIn(null, [])] },
  ],
});
const owed = (id: string, what: string, more: Partial<FollowUp> = {}): FollowUp => ({
  id,
  name: 'tell',
  payload: { what },
  notBefore: now,
  attempts: 0,
  correlationId: 'c',
  ...more,
});

describe('rows that go with the write that owes them', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let store: Store;
  let lists: Lists;
  let rows: RowsAlong;
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir, { freeze: true });
    store = data.openStore('intake');
    lists = new Lists(store, 3);
    rows = rowsOf(lists);
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });
  const rowsOf = (of: Lists) =>
    new RowsAlong({
      followUps: [spec],
      lists: of,
      organisationsIn: () => ['court-a', 'court-b'] as readonly Organisation['id'][],
    });
  const draft = (...followUps: FollowUp[]): Draft => ({
    ...plainDraft('pathway', 'p', {}, now),
    followUps,
  });
  const write = (change: Draft, by = rows) =>
    store.change('pathway', 'p', '', (current) => {
      const taken = by.takenFrom(change, current);
      return taken
        ? { write: taken.write, along: taken.along, result: null }
        : { write: change, result: null };
    });
  /** Names begin with the moment of the write. */
  const moment = Date.parse(now).toString(36);
  const namesIn = async (list: string, of = lists) =>
    (await of.of('feed-row', list).after(null, 100)).entries.map(({ name }) =>
      name.slice(name.startsWith(`${moment}-`) ? moment.length + 1 : 0),
    );

  it('are there with it, once and in order, in each of their lists, and nothing is left to be done', async () => {
    const changed = await write(draft(owed('f1', 'one'), owed('f2', 'two')));
    expect((changed.document as Document).followUps).toEqual([]);
    expect(await store.owing(now, 9)).toEqual([]);
    expect((await store.read('feed-row', `${moment}-f1/0`))?.state).toEqual({
      id: 'p',
      what: 'one',
    });
    for (const list of ['court-a', 'court-b'])
      expect(await namesIn(list)).toEqual(['f1/0', 'f2/0']);
    expect(await store.totals()).toMatchObject({ documents: 5, followUps: 0 });
  });

  it('fill one segment after the other, as another reader of the store sees them too', async () => {
    const ids = Array.from({ length: 8 }, (_, n) => `f${n}`);
    for (const id of ids) await write(draft(owed(id, id)));
    const wanted = ids.map((id) => `${id}/0`);
    expect(await namesIn('court-a')).toEqual(wanted);
    expect(await namesIn('court-a', new Lists(store, 3))).toEqual(wanted);
    const others = new Lists(store, 3);
    await write(draft(owed('f8', 'x')), rowsOf(others));
    await others.of('feed-row', 'court-a').append(['late'], now);
    expect(await namesIn('court-a')).toEqual([...wanted, 'f8/0', 'late']);
  });

  it('are neither there nor counted where the write comes to nothing, and the list goes on where it was', async () => {
    for (const id of ['f1', 'f2', 'f3']) await write(draft(owed(id, id)));
    await expect(
      store.change('pathway', 'p', '', (current) => {
        const taken = rows.takenFrom(draft(owed('lost', 'x')), current);
        return {
          write: taken?.write as Draft,
          along: (along) => {
            taken?.along(along);
            throw new Error('the disk is full');
          },
          result: null,
        };
      }),
    ).rejects.toMatchObject({ code: 'unavailable' });
    await write(draft(owed('f4', 'x')));
    expect(await namesIn('court-a')).toEqual(['f1/0', 'f2/0', 'f3/0', 'f4/0']);
  });

  it('are not made again for what was owed before, nor before their time', async () => {
    const before = owed('f1', 'one');
    const late = owed('f2', 'two', { notBefore: addHours(now, 1) });
    const other = { ...owed('f3', 'three'), name: 'something-else' };
    expect(
      rows.takenFrom(draft(before, late, other), {
        ...draft(before),
        version: 1,
        writes: [],
      }),
    ).toBeUndefined();
  });

  it('call whoever waits for the list once they are there', async () => {
    let calls = 0;
    lists.onGrown('feed-row', 'court-a', () => calls++);
    rows.takenFrom(draft(owed('f1', 'one')), undefined)?.committed();
    expect(calls).toBe(1);
  });
});
