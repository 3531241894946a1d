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

  describe('of two processes', () => {
    let other: Offsets;
    beforeEach(() => {
      const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
      other = new Offsets(data.openStore('intake'), clock, 'group');
    });
    afterEach(() => other.stop());
    const settles = async (who: Offsets, offset: string) => {
      who.settled('p', offset);
      await who.flush();
      return offsets.read('p');
    };

    it('are not taken back by the one that is late, however often the group was compared with', async () => {
      await offsets.after('p', 'read-on');
      await settles(offsets, '03');
      await other.after('p', 'read-on');
      expect(await settles(other, '18')).toBe('18');
      expect(await offsets.after('p', 'compare')).toBe('18');
      expect(await settles(offsets, '04')).toBe('18');
      expect(await settles(offsets, '05')).toBe('18');
      expect(await settles(offsets, '19')).toBe('19');
    });

    it('are not taken back by what was left to write when another one had the partition', async () => {
      await offsets.after('p', 'read-on');
      offsets.settled('p', '04');
      await other.after('p', 'read-on');
      await settles(other, '09');
      expect(await offsets.after('p', 'read-on')).toBe('09');
      await offsets.flush();
      expect(await offsets.read('p')).toBe('09');
    });

    it('begin anew with a log that does, for whoever has the partition', async () => {
      await settles(other, '18');
      expect(await offsets.after('p', 'read-on')).toBe('18');
      expect(await settles(offsets, '01')).toBe('01');
      expect(await settles(offsets, '02')).toBe('02');
      expect(await settles(offsets, '01')).toBe('01');
    });
  });
});
