import { instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import type { ProjectedRow } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import { temporaryDir } from '@throughcare/testing/house';
import { insertRows } from './insertRows.ts';
import { Lists } from './lists.ts';

const now = instant('2026-01-05T09:00:00.000Z');

describe('who waits for a list', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let store: Store;
  let reads = 0;
  /** The lists of this process, and those of another on the same store. */
  let own: Lists;
  let other: Lists;
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir, { freeze: true });
    store = data.openStore('aftercare');
    const counting = new Proxy(store, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          reads++;
          return Reflect.apply(value, target, given);
        };
      },
    });
    own = new Lists(counting);
    other = new Lists(store);
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });

  const insert = (lists: Lists, id: string, ...into: readonly string[]) => {
    const row: ProjectedRow = { id, state: {}, lists: into };
    return insertRows('row', [row], now, { store, lists });
  };

  it('is called at the next look when another process has named a row there, and then no more', async () => {
    let calls = 0;
    own.onGrown('row', 'ngo-a', () => calls++);
    await own.look();
    calls = 0;
    for (const id of ['one', 'two', 'three']) {
      await insert(other, id, 'ngo-a');
      expect(calls).toBe(0);
      await own.look();
      await own.look();
      expect(calls).toBe(1);
      calls = 0;
    }
  });

  it('is called at the first look: rows may have come since it read the list', async () => {
    await insert(other, 'one', 'ngo-a');
    let calls = 0;
    own.onGrown('row', 'ngo-a', () => calls++);
    await own.look();
    await own.look();
    expect(calls).toBe(1);
  });

  it('costs one read a look, however many wait, and none where nobody does', async () => {
    await insert(other, 'one', 'ngo-a');
    const callsOff = Array.from({ length: 1_500 }, () =>
      own.onGrown('row', 'ngo-a', () => undefined),
    );
    await own.look();
    reads = 0;
    for (let look = 0; look < 10; look++) await own.look();
    expect(reads).toBe(10);
    for (const callOff of callsOff) callOff();
    await own.look();
    expect(reads).toBe(10);
  });
});
