import { instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { type Store, StoreError } from '@throughcare/store';
import { temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { Offsets } from './offsets.ts';

describe('offsets', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let away: boolean;
  let offsets: Offsets;
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir);
    away = false;
    const store = data.openStore('intake');
    const failing: Pick<Store, 'read' | 'change'> = {
      read: (kind, id) => store.read(kind, id),
      change: (kind, id, writeId, f) =>
        away
          ? Promise.reject(new StoreError('unavailable', 'away'))
          : store.change(kind, id, writeId, f),
    };
    const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
    offsets = new Offsets(failing as Store, clock, 'group');
  });
  afterEach(async () => {
    await offsets.stop();
    await data.close();
    made.remove();
  });

  it('are written behind, the last of each partition', async () => {
    offsets.settled('p', '1');
    offsets.settled('p', '2');
    offsets.settled('q', '7');
    expect(await offsets.read('p')).toBeUndefined();
    await offsets.flush();
    expect([await offsets.read('p'), await offsets.read('q')]).toEqual(['2', '7']);
  });

  it('that cannot be written are written later, unless they are older by then', async () => {
    away = true;
    offsets.settled('p', '1');
    offsets.settled('q', '1');
    await offsets.flush();
    offsets.settled('p', '2');
    away = false;
    await offsets.flush();
    expect([await offsets.read('p'), await offsets.read('q')]).toEqual(['2', '1']);
  });
});
