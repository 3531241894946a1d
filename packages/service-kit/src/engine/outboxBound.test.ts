import { openDataDir } from '@throughcare/embedded';
import { plainDraft } from '@throughcare/messaging';
import { temporaryDir } from '@throughcare/testing/house';
import { OutboxBound } from './outboxBound.ts';

it('the bound of an outbox counts what waits also where it is asked in the middle of a transaction', async () => {
  const { dir, remove } = temporaryDir();
  const data = openDataDir(dir);
  const store = data.openStore('intake');
  const errors: unknown[] = [];
  const bound = new OutboxBound(store, 2, (error) => errors.push(error));
  const outbox = [1, 2, 3].map((sequence) => ({ id: `e${sequence}`, sequence }) as never);
  const write = { ...plainDraft('pathway', 'a', {}, '2026-01-05T09:00:00.000Z' as never), outbox };
  const [, asked] = await Promise.all([
    store.change('pathway', 'a', 'w1', () => ({ write, result: undefined })),
    store.change('pathway', 'b', '', () => ({ keep: true, result: bound.full() })),
  ]);
  expect(asked.repeated || asked.result).toBe(false);
  await new Promise((turn) => setImmediate(turn));
  expect(errors).toEqual([]);
  expect(bound.full()).toBe(true);
  await data.close();
  remove();
});
