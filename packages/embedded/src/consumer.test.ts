import type { LogRecord } from '@throughcare/messaging';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openLog } from './sqliteLog.ts';

const topic = 'throughcare.intake.justice';
const record = (sequence: number): LogRecord => ({
  topic,
  event: { partitionkey: 'p', epoch: 0, sequence } as never,
});
const records = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => record(from + n));

describe('a consumer of the SQLite log', () => {
  it('that is handed more than it can hold goes back to the file, and misses nothing', async () => {
    const { dir, remove } = temporaryDir();
    const { log, close } = openLog({ dir });
    const got: number[] = [];
    let held: Promise<void> = Promise.resolve();
    let seen = () => {};
    const consumption = await log.consume({
      group: 'g',
      topics: [topic],
      after: async () => undefined,
      deliver: async (batch) => {
        got.push(...batch.map(({ value }) => JSON.parse(value ?? '').sequence as number));
        seen();
        await held;
      },
    });
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    const first = new Promise<void>((resolve) => {
      seen = resolve;
    });
    await log.append([record(1)]);
    await first;
    for (let from = 2; from <= 12_001; from += 1_000) await log.append(records(from, from + 999));
    expect(await consumption.lag()).toBe(12_001);
    release();
    while ((await consumption.lag()) > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(got).toEqual(Array.from({ length: 12_001 }, (_, n) => n + 1));
    await close();
    remove();
  });

  it('refuses a log that ends before what it has read: an older copy was restored', async () => {
    const { dir, remove } = temporaryDir();
    const { log, close } = openLog({ dir });
    await log.append(records(1, 3));
    const from = (place: number) =>
      log.consume({
        group: 'g',
        topics: [topic],
        after: async () => String(place).padStart(16, '0'),
        deliver: async () => undefined,
      });
    await expect(from(4)).rejects.toMatchObject({ code: 'unavailable' });
    await (await from(3)).stop();
    await close();
    remove();
  });

  it('waits while its own store is down, and goes on when that is back', async () => {
    const { dir, remove } = temporaryDir();
    const { log, close } = openLog({ dir });
    await log.append(records(1, 3));
    const got: number[] = [];
    let asked = 0;
    const consumption = await log.consume({
      group: 'g',
      topics: [topic],
      after: async () => undefined,
      deliver: async (batch) => {
        if (asked++ < 2) throw new Error('the own store is down');
        got.push(...batch.map(({ value }) => JSON.parse(value ?? '').sequence as number));
      },
    });
    await log.append(records(4, 5));
    while ((await consumption.lag()) > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(got).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toBeGreaterThan(2);
    await close();
    remove();
  });

  it('refuses an offset that is none of the log, before it reads anything', async () => {
    const { dir, remove } = temporaryDir();
    const { log, close } = openLog({ dir });
    await expect(
      log.consume({
        group: 'g',
        topics: [topic],
        after: async () => 'nonsense',
        deliver: async () => {},
      }),
    ).rejects.toMatchObject({ code: 'invalid-cursor' });
    await close();
    remove();
  });
});
