import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudEvent } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import type { Store } from '@throughcare/store';
import type { LogRecord } from './eventLog.ts';
import { plainDraft } from './plainDraft.ts';
import { Relay } from './relay.ts';

const moment = '2026-01-05T09:00:00.000Z' as never;
const refOf = (person: number) => `00000000-0000-8000-8000-${String(person).padStart(12, '0')}`;
const event = (person: number, sequence: number): CloudEvent =>
  ({
    id: `intake/justice/${refOf(person)}/${sequence}`,
    source: '/throughcare/intake/justice',
    time: moment,
    partitionkey: refOf(person),
    sequence,
  }) as never;

describe('a relay that starts', () => {
  let dir: string;
  let store: Store;
  let close: () => Promise<void>;
  let relay: Relay;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
    const data = openDataDir(dir, { durability: 'kill' });
    store = data.openStore('intake');
    close = () => data.close();
  });
  afterEach(async () => {
    await relay.stop();
    await close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** So many people, each with two events that wait. */
  async function pileUp(people: number): Promise<void> {
    await Promise.all(
      Array.from({ length: people }, (_, n) =>
        store.change('pathway', refOf(n), '', () => ({
          write: {
            ...plainDraft('pathway', refOf(n), {}, moment),
            outbox: [event(n, 1), event(n, 2)],
          },
          result: undefined,
        })),
      ),
    );
  }

  /** Starts a relay that sweeps once now and then in an hour; resolves when the outboxes are empty, or more failed than may. */
  async function drained(
    publish: (records: readonly LogRecord[]) => Promise<void>,
    failures = 0,
  ): Promise<void> {
    const errors: unknown[] = [];
    relay = new Relay({
      store,
      publish,
      safetySweepEvery: 3_600_000,
      onError: (error) => errors.push(error),
    });
    relay.start();
    while ((await store.totals()).pendingEvents > 0 && errors.length <= failures)
      await new Promise((turn) => setImmediate(turn));
    expect(errors).toHaveLength(failures);
  }

  it('sends all that waits, however much it is, without waiting for its next sweep', async () => {
    const people = 5_000;
    await pileUp(people);
    const sent: string[] = [];
    await drained(async (records) => void sent.push(...records.map(({ event: { id } }) => id)));
    expect(sent).toHaveLength(2 * people);
    expect(new Set(sent).size).toBe(2 * people);
  });

  it('sends each stream in its order', async () => {
    await pileUp(1_500);
    const sent = new Map<string, number[]>();
    await drained(async (records) => {
      for (const { event: one } of records)
        sent.set(one.partitionkey, [...(sent.get(one.partitionkey) ?? []), one.sequence]);
    });
    expect([...new Set([...sent.values()].map(String))]).toEqual(['1,2']);
  });

  it('sends two batches at once, of different people, with each stream in one of them', async () => {
    await pileUp(1_500);
    const sending = new Set<string>();
    let batches = 0;
    let most = 0;
    await drained(async (records) => {
      const people = new Set(records.map(({ event: one }) => one.partitionkey));
      expect([...people].filter((person) => sending.has(person))).toEqual([]);
      for (const person of people) sending.add(person);
      most = Math.max(most, ++batches);
      await new Promise((turn) => setImmediate(turn));
      batches--;
      for (const person of people) sending.delete(person);
    });
    expect(most).toBe(2);
  });

  it('sends what the log refused again, from the head, and nothing else of that person before', async () => {
    await pileUp(600);
    const sent = new Map<string, number[]>();
    let refusals = 3;
    await drained(async (records) => {
      if (refusals-- > 0) throw new Error('no broker');
      for (const { event: one } of records)
        sent.set(one.partitionkey, [...(sent.get(one.partitionkey) ?? []), one.sequence]);
    }, 3);
    expect(sent.size).toBe(600);
    expect([...new Set([...sent.values()].map(String))]).toEqual(['1,2']);
  });
});
