import { addMinutes, type Instant, instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { plainDraft } from '@throughcare/messaging';
import { eventually, temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { Ticker } from './ticker.ts';

const start = instant('2026-01-05T09:00:00.000Z');

describe('a ticker', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let clock: VirtualClock;
  let ticker: Ticker;
  let ticked: string[];
  let errors: unknown[];
  let broken: ReadonlySet<string>;
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir);
    clock = new VirtualClock(start);
    [ticked, errors, broken] = [[], [], new Set()];
    ticker = new Ticker({
      store: data.openStore('intake'),
      clock,
      onError: (error) => errors.push(error),
      tick: async (kind, id) => {
        if (broken.has(id)) throw new TypeError('a rule with a bug');
        ticked.push(id);
        await write(kind, id, null);
        return true;
      },
    });
  });
  afterEach(async () => {
    await ticker.stop();
    await data.close();
    made.remove();
  });

  const write = async (kind: string, id: string, dueAt: Instant | null) => {
    const changed = await data.openStore('intake').change(kind, id, '', () => ({
      write: { ...plainDraft(kind, id, {}, clock.now()), dueAt },
      result: undefined,
    }));
    if (changed.document) ticker.committed(changed.document);
  };

  it('finds in its safety sweep what another process has written and nobody announced here', async () => {
    await ticker.start();
    await data.openStore('intake').change('note', 'unannounced', '', () => ({
      write: { ...plainDraft('note', 'unannounced', {}, clock.now()), dueAt: start },
      result: undefined,
    }));
    expect(ticked).toEqual([]);
    await ticker.safetySweep();
    await eventually('the tick', () => ticked.length === 1);
  });

  it('ticks what is due when its moment comes, the earliest first, and nothing before', async () => {
    await ticker.start();
    await write('note', 'second', addMinutes(start, 20));
    await write('note', 'first', addMinutes(start, 10));
    clock.moveTo(addMinutes(start, 9));
    expect(await ticker.idle()).toBe(true);
    expect(ticked).toEqual([]);
    clock.moveTo(addMinutes(start, 10));
    await eventually('the first', () => ticked.length === 1);
    clock.moveTo(addMinutes(start, 20));
    await eventually('both', () => ticked.length === 2);
    expect(ticked).toEqual(['first', 'second']);
    expect(errors).toEqual([]);
  });

  it('finds after a start what came due while nobody ran', async () => {
    await write('note', 'overdue', start);
    clock.moveTo(addMinutes(start, 60));
    await ticker.start();
    await eventually('it', () => ticked.includes('overdue'));
  });

  it('lets a document whose tick throws keep nobody else waiting, and tries it again', async () => {
    broken = new Set(['n-0', 'n-1']);
    for (let n = 0; n < 200; n++) await write('note', `n-${n}`, start);
    await ticker.start();
    await eventually('all the others', () => ticked.length === 198);
    expect(errors.length).toBeGreaterThan(1);
    await eventually('rest', async () => !(await ticker.idle()) && errors.length > 2);
    broken = new Set();
    clock.moveTo(addMinutes(start, 2));
    await eventually('those too', () => ticked.length === 200);
  });
});
