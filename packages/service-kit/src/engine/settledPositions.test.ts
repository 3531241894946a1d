import { instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { plainDraft } from '@throughcare/messaging';
import { type Store, StoreError } from '@throughcare/store';
import { listener } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { Offsets } from './offsets.ts';
import { SettledPositions } from './settledPositions.ts';

const source = 'intake/justice';
const at = (sequence: number, epoch = 0) => ({ epoch, sequence });

describe('positions that are settled without a write', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let below: Store;
  let away: boolean;
  /** Of every write, what it was about, in order. */
  let writes: string[];
  let settled: SettledPositions;
  const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));

  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir, { freeze: true });
    below = data.openStore('court-diversion');
    [away, writes] = [false, []];
    const change: Store['change'] = async (kind, id, writeId, f) => {
      if (away) throw new StoreError('unavailable', 'away');
      const changed = await below.change(kind, id, writeId, f);
      writes.push(kind);
      return changed;
    };
    const store = new Proxy(below, {
      get: (target, name) => {
        if (name === 'change') return change;
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    settled = new SettledPositions({
      store,
      clock,
      documents: listener().documents,
      onError: () => undefined,
      stepped: true,
    });
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });
  const stored = async () => (await below.read('pathway', 'a'))?.positions[source];
  const seen = async () => (await settled.store.read('pathway', 'a'))?.positions[source];
  const write = (text: string) =>
    settled.store.change<string, null>('pathway', 'a', text, (current) => {
      if (!current) throw new Error('there is none');
      return { write: { ...current, state: text }, result: null };
    });

  it('are seen at once, in a document or in the shell of one, and in the store once they are written', async () => {
    expect(await settled.store.read('pathway', 'a')).toBeUndefined();
    settled.settle('pathway', 'a', source, at(1));
    settled.settle('pathway', 'a', source, at(2));
    expect(await seen()).toEqual(at(2));
    expect(await below.read('pathway', 'a')).toBeUndefined();
    expect(settled.written).toBe(false);
    await settled.flush();
    expect(await stored()).toEqual(at(2));
    expect((await below.read('pathway', 'a'))?.state).toEqual(listener().documents[0]?.empty('a'));
    expect(settled.written).toBe(true);
    await settled.flush();
    expect(writes).toEqual(['pathway']);
  });

  it('go with whatever is written to their document first', async () => {
    settled.settle('pathway', 'a', source, at(1));
    await write('one');
    expect(await stored()).toEqual(at(1));
    expect(settled.written).toBe(true);
  });

  it('that came while a document was being written stay until they are written', async () => {
    settled.settle('pathway', 'a', source, at(1));
    const writing = write('one');
    settled.settle('pathway', 'a', 'prison-program/care', at(7));
    await writing;
    settled.settle('pathway', 'a', source, at(2));
    expect(await stored()).toEqual(at(1));
    expect(await seen()).toEqual(at(2));
    await settled.flush();
    expect((await below.read('pathway', 'a'))?.positions).toEqual({
      [source]: at(2),
      'prison-program/care': at(7),
    });
  });

  it('never take back what another process has written, in this epoch or a later one', async () => {
    settled.settle('pathway', 'a', source, at(3));
    await settled.flush();
    for (const theirs of [at(5), at(1, 1)]) {
      settled.settle('pathway', 'a', source, at(4));
      await below.change('pathway', 'a', '', (current) => ({
        write: { ...(current as never as object), positions: { [source]: theirs } } as never,
        result: null,
      }));
      expect(await seen()).toEqual(theirs);
      await settled.flush();
      expect(await stored()).toEqual(theirs);
      expect(settled.written).toBe(true);
    }
  });

  it('are in the store strictly before the offset behind them, and neither is lost while the store is away', async () => {
    const offsets = new Offsets(settled.store, clock, 'group', () => settled.flush());
    settled.settle('pathway', 'a', source, at(1));
    offsets.settled('p', '7');
    away = true;
    await offsets.flush();
    await expect(settled.flush()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await offsets.read('p')).toBeUndefined();
    expect(await seen()).toEqual(at(1));
    away = false;
    await offsets.flush();
    expect(writes).toEqual(['pathway', 'offset']);
    expect([await stored(), await offsets.read('p')]).toEqual([at(1), '7']);
    settled.settle('pathway', 'a', source, at(2));
    await offsets.write('heads/topic', '9');
    expect(await stored()).toEqual(at(2));
    await offsets.stop();
  });

  it('of kinds that the service has none of are no document', async () => {
    settled.settle('elsewhere', 'a', source, at(1));
    expect(await settled.store.read('elsewhere', 'a')).toBeUndefined();
  });

  it('are laid over documents that have every member of their state, also where an earlier release wrote them', async () => {
    const old = { id: 'a', heard: ['one'] };
    await below.change('pathway', 'a', '', () => ({
      write: plainDraft('pathway', 'a', old, clock.now()),
      result: null,
    }));
    expect((await settled.store.read('pathway', 'a'))?.state).toEqual({ ...old, stopped: false });
    settled.settle('pathway', 'a', source, at(1));
    await settled.flush();
    expect((await below.read('pathway', 'a'))?.state).toEqual(old);
    await settled.store.change<{ heard: string[] }, null>('pathway', 'a', 'w', (current) => {
      expect(current?.state).toEqual({ ...old, stopped: false });
      return { keep: true, result: null };
    });
  });
});
