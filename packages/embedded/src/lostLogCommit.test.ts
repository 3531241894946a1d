import type { LogRecord } from '@throughcare/messaging';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openLog } from './sqliteLog.ts';

describe('a COMMIT of the log whose answer is lost', () => {
  const record = (sequence: number): LogRecord => ({
    topic: 'throughcare.intake.justice',
    event: { partitionkey: 'p', epoch: 0, sequence } as never,
  });

  it('rejects the append, and the consumer has each event once all the same', async () => {
    const { dir, remove } = temporaryDir();
    let lose: 'after' | 'before' | null = null;
    const { log, journal, close } = openLog({
      dir,
      aroundCommit: (commit) => {
        if (lose !== 'before') commit();
        if (lose !== null) throw new Error('no answer');
      },
    });
    const got: string[] = [];
    let told = () => {};
    const consumption = await log.consume({
      group: 'g',
      topics: ['throughcare.intake.justice'],
      after: async () => undefined,
      deliver: async (batch) => {
        for (const { value } of batch) got.push(value ?? '');
        told();
      },
    });
    const until = (many: number) =>
      new Promise<void>((resolve) => {
        told = () => {
          if (got.length >= many) resolve();
        };
        told();
      });
    await log.append([record(1)]);
    await until(1);
    for (const [how, sequence] of [['after', 2] as const, ['before', 3] as const]) {
      lose = how;
      await expect(log.append([record(sequence)])).rejects.toMatchObject({
        code: 'unknown-outcome',
      });
      lose = null;
      // The relay sends the same again.
      await log.append([record(sequence)]);
      await until(sequence);
    }
    await log.append([record(4)]);
    await until(4);
    expect(got.map((value) => JSON.parse(value).sequence)).toEqual([1, 2, 3, 4]);
    expect(await journal.count('intake')).toBe(4);
    while ((await consumption.lag()) > 0) await new Promise((resolve) => setImmediate(resolve));
    await close();
    remove();
  });

  it('does not believe the topics that it named in a transaction that came to nothing', async () => {
    const { dir, remove } = temporaryDir();
    let fail = true;
    const { log, journal, close } = openLog({
      dir,
      aroundCommit: (commit) => {
        if (fail) throw new Error('the disk is full');
        commit();
      },
    });
    const care: LogRecord = { ...record(1), topic: 'throughcare.aftercare.care' };
    await expect(log.append([record(1)])).rejects.toMatchObject({ code: 'unknown-outcome' });
    fail = false;
    await log.append([care]);
    await log.append([record(1), record(2)]);
    expect(await journal.count('aftercare')).toBe(1);
    expect(await journal.count('intake')).toBe(2);
    await close();
    remove();
  });
});
