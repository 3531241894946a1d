import type { CloudEvent } from '@throughcare/contracts';
import { instant, intakeEventTypes, topicOf } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { id, ref } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';

import { type Apply, Dispatcher, type Outcome } from './dispatcher.ts';
import type { Delivered } from './eventLog.ts';
import { ParkedEvents } from './parkedEvents.ts';

const { referralAccepted } = intakeEventTypes;
const topic = topicOf('intake', 'justice');

function event(word: string, sequence: number, data: object = {}): CloudEvent {
  return {
    specversion: '1.0',
    id: `intake/justice/${ref(word)}/${sequence}`,
    source: '/throughcare/intake/justice',
    type: referralAccepted.type,
    subject: ref(word),
    time: instant('2026-01-05T09:00:00.000Z'),
    datacontenttype: 'application/json',
    partitionkey: ref(word),
    sequence,
    epoch: 0,
    correlationid: 'test',
    causationid: 'test',
    sharing: { basis: 'STATUTE', level: 'L1' },
    data: { referralId: id(`${word}-${sequence}`), ...data },
  };
}
const delivered = (one: CloudEvent | string): Delivered => {
  const value = typeof one === 'string' ? one : JSON.stringify(one);
  return { topic, partition: topic, offset: value.slice(0, 40), key: null, value, order: '1' };
};

describe('a dispatcher', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let parked: ParkedEvents;
  let positions: Map<string, number>;
  let wall: number;
  const dispatcher = (blockedPerMinute: number, apply: Apply = inOrder) =>
    new Dispatcher({ apply, dryRun: apply, parked, blockedPerMinute, now: () => wall });
  /** A subscriber that takes events in their turn. */
  const inOrder: Apply = async (person, events) =>
    events.map(({ sequence }): Outcome => {
      const at = positions.get(person) ?? 0;
      if (sequence <= at) return 'duplicate';
      if (sequence > at + 1) return 'gap';
      positions.set(person, sequence);
      return 'applied';
    });

  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir);
    positions = new Map();
    wall = 0;
    parked = new ParkedEvents({
      store: data.openStore('court-diversion'),
      seal: (text) => text,
      open: (sealed) => sealed,
      now: () => instant('2026-01-05T09:00:00.000Z'),
    });
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });

  it('works on some hundreds of people at once, however many one batch concerns, and begins with none after a failure', async () => {
    const batch = Array.from({ length: 2_000 }, (_, n) => delivered(event(`p${n}`, 1)));
    let at = 0;
    let most = 0;
    let begun = 0;
    let failsFrom = Number.POSITIVE_INFINITY;
    const slow: Apply = async (person, events) => {
      most = Math.max(most, ++at);
      const fails = ++begun >= failsFrom;
      await new Promise((turn) => setImmediate(turn));
      at--;
      if (fails) throw new Error('the store is away');
      return inOrder(person, events);
    };
    await dispatcher(10, slow).deliver(batch);
    expect(begun).toBe(2_000);
    expect(most).toBeLessThan(1_000);
    begun = 0;
    failsFrom = 1;
    await expect(dispatcher(10, slow).deliver(batch)).rejects.toThrow('the store is away');
    for (let turns = 0; turns < 20; turns++) await new Promise((turn) => setImmediate(turn));
    expect(begun).toBeLessThan(1_000);
  });

  it('settles a batch of several people, each in the order in which it came', async () => {
    const one = dispatcher(10);
    await one.deliver([event('a', 1), event('b', 1), event('a', 2), event('a', 3)].map(delivered));
    expect([...positions.values()]).toEqual([3, 1]);
    expect(one.counts).toMatchObject({ applied: 4, parked: 0 });
  });

  it('parks what is out of turn, and applies it when the missing one comes', async () => {
    const one = dispatcher(10);
    await one.deliver([event('a', 3), event('a', 2)].map(delivered));
    expect(await parked.count()).toBe(2);
    await one.deliver([delivered(event('a', 1))]);
    expect(positions.get(ref('a'))).toBe(3);
    expect(await parked.count()).toBe(0);
  });

  it('finds parked events of another process whose turn has come, and leaves the others where they are', async () => {
    const other = dispatcher(10);
    await other.deliver([event('a', 2), event('b', 2)].map(delivered));
    // A process that loaded the parked events before these came.
    const here = new ParkedEvents({
      store: data.openStore('court-diversion'),
      seal: (text) => text,
      open: (sealed) => sealed,
      now: () => instant('2026-01-05T09:00:00.000Z'),
    });
    positions.set(ref('a'), 1);
    const one = new Dispatcher({ apply: inOrder, dryRun: inOrder, parked: here });
    expect(await one.safetySweep()).toBe(1);
    expect(positions.get(ref('a'))).toBe(2);
    expect(await here.count()).toBe(1);
    expect(await one.safetySweep()).toBe(0);
  });

  it('leaves nothing parked when the missing event comes at the same moment as the one that is early', async () => {
    const one = dispatcher(100);
    for (let round = 0; round < 20; round++) {
      const word = `race-${round}`;
      await Promise.all([
        one.deliver([delivered(event(word, 2))]),
        one.refill([event(word, 1)]),
        one.redrive(ref(word)),
      ]);
      expect({ word, at: positions.get(ref(word)), rows: await parked.count() }).toEqual({
        word,
        at: 2,
        rows: 0,
      });
    }
  });

  it('takes what a newer producer adds, and parks what does not fit', async () => {
    await dispatcher(10).deliver([
      delivered(event('a', 1, { added: true })),
      delivered(event('b', 1, { referralId: 7 })),
    ]);
    expect(positions.get(ref('a'))).toBe(1);
    expect(positions.get(ref('b'))).toBeUndefined();
    expect(await parked.count()).toBe(1);
  });

  it('is stopped by many newly blocked streams, with nothing dropped, and goes on a minute later', async () => {
    const one = dispatcher(3);
    for (const word of ['a', 'b', 'c', 'd']) await one.deliver([delivered(event(word, 2))]);
    expect(one.flooded).toBe(true);
    await expect(one.deliver([delivered(event('sound', 1))])).rejects.toMatchObject({
      message: expect.stringContaining('not ready'),
    });
    expect(positions.size).toBe(0);
    wall += 60_001;
    await one.deliver([delivered(event('sound', 1))]);
    expect(positions.get(ref('sound'))).toBe(1);
    expect(await parked.count()).toBe(4);
  });

  it('is not stopped by one blocked stream, however much comes on it', async () => {
    const one = dispatcher(3);
    for (let sequence = 2; sequence < 12; sequence++)
      await one.deliver([delivered(event('a', sequence)), delivered(event('sound', sequence - 1))]);
    expect(one.flooded).toBe(false);
    expect(positions.get(ref('sound'))).toBe(10);
  });

  it('settles nothing of a batch, and says so, while its store is away', async () => {
    const away: Apply = () => Promise.reject(new Error('away'));
    await expect(dispatcher(3, away).deliver([delivered(event('a', 1))])).rejects.toMatchObject({
      message: 'away',
    });
    expect(await parked.count()).toBe(0);
  });

  it('keeps what cannot be decoded once, however often it comes', async () => {
    const one = dispatcher(10);
    await one.deliver([delivered('garbage')]);
    await one.deliver([delivered('garbage')]);
    const { rows } = await parked.page(10);
    expect(rows.map(({ row }) => row)).toMatchObject([{ reason: 'undecodable', ref: null, topic }]);
    expect(await parked.oldest()).toBe('2026-01-05T09:00:00.000Z');
  });
});
