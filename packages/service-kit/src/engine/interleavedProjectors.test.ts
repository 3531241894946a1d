import { type CloudEvent, instant, sourceOf } from '@throughcare/contracts';
import type { ConsumeOptions, Delivered, EventLog } from '@throughcare/messaging';
import type { AnyProjection } from '@throughcare/record';
import type { Document } from '@throughcare/store';
import { ref } from '@throughcare/testing';
import fc from 'fast-check';
import { VirtualClock } from '../clock.ts';
import { type Fault, steppedStore } from './fixtures/steppedStore.ts';
import { Lists } from './lists.ts';
import { Projector } from './projector.ts';

const now = instant('2026-01-05T09:00:00.000Z');
const topic = 'throughcare.aftercare.care';
const lists = ['ngo-a', 'ngo-b'];
/** So few that readers and writers often meet at the end of a segment. */
const perSegment = 3;

/** The n-th event of a partition goes to one of the lists, or to both. */
const rowId = (partition: number, n: number): string => `${partition}/${n}`;
const listsOf = (n: number): readonly string[] =>
  n % 3 === 2 ? lists : lists.slice(n % 3, (n % 3) + 1);
const projection: AnyProjection = {
  name: 'feed',
  kind: 'row',
  reads: [topic],
  rows: async ({ id, data }) => [{ id, state: data, lists: listsOf(Number(data.n)) }],
};

function delivered(partition: number, n: number): Delivered {
  const event: CloudEvent = {
    specversion: '1.0',
    id: rowId(partition, n),
    source: sourceOf('aftercare', 'care'),
    type: 'org.throughcare.aftercare.sample.noted.v1',
    subject: ref('person'),
    time: now,
    datacontenttype: 'application/json',
    partitionkey: ref('person'),
    sequence: n + 1,
    epoch: 0,
    correlationid: 'test',
    causationid: 'test',
    sharing: { basis: 'STATUTE', level: 'L1' },
    data: { n },
  };
  const offset = String(n).padStart(6, '0');
  const name = `${topic}/${partition}`;
  return {
    topic,
    partition: name,
    offset,
    order: offset,
    key: null,
    value: JSON.stringify(event),
  };
}

/** One life of a process: what it reads before it ends, in an orderly way or, where it dies first, not. */
type Life = {
  readonly batchSize: number;
  readonly batches: number;
  readonly diesAfter: number;
  readonly faults: readonly Fault[];
};
const lastLife: Life = { batchSize: 4, batches: 1_000, diesAfter: 0, faults: [] };

const life: fc.Arbitrary<Life> = fc.record({
  batchSize: fc.integer({ min: 1, max: 4 }),
  batches: fc.integer({ min: 1, max: 3 }),
  diesAfter: fc.integer({ min: 0, max: 60 }),
  faults: fc.array(
    fc.constantFrom<Fault>('none', 'none', 'none', 'unavailable', 'unknown-outcome'),
    {
      maxLength: 40,
    },
  ),
});

type World = {
  readonly documents: Map<string, Document>;
  readonly partitions: readonly (readonly Delivered[])[];
  /** Lets others run. */
  readonly turn: () => Promise<unknown>;
};

async function live({ documents, partitions, turn }: World, options: Life): Promise<void> {
  let steps = 0;
  let dead = false;
  const faults = [...options.faults];
  const step = async (): Promise<Fault> => {
    await turn();
    dead ||= ++steps === options.diesAfter;
    if (dead) throw new Error('the process has died');
    return faults.shift() ?? 'none';
  };
  const store = steppedStore(documents, step);
  let consumer: ConsumeOptions | undefined;
  const log = {
    consume: async (given: ConsumeOptions) => {
      consumer = given;
      return { stop: async () => undefined, lag: async () => 0 };
    },
  };
  const projector = new Projector({
    group: 'aftercare.feed',
    projection,
    log: log as unknown as EventLog,
    store,
    lists: new Lists(store, perSegment),
    clock: new VirtualClock(now),
    tools: () => ({}) as never,
    onError: () => undefined,
  });
  await projector.start();
  /** As a log does: the same batch again until it is settled. */
  const insist = async <T>(work: () => Promise<T> | undefined): Promise<T | undefined> => {
    while (!dead)
      try {
        return await work();
      } catch {
        // Not now.
      }
    return undefined;
  };
  await Promise.all(
    partitions.map(async (records, partition) => {
      const kept = await insist(async () => consumer?.after(`${topic}/${partition}`, 'read-on'));
      let from = kept === undefined ? 0 : Number(kept) + 1;
      for (let n = 0; n < options.batches && from < records.length && !dead; n++) {
        const batch = records.slice(from, from + options.batchSize);
        await insist(() => consumer?.deliver(batch));
        from += batch.length;
      }
    }),
  );
  await projector.stop();
}

/** Reads a list to its end again and again, a few at a time, until there are no writers and nothing is left. */
async function follow(
  { documents, turn }: World,
  list: string,
  limit: number,
  over: () => boolean,
) {
  const store = steppedStore(documents, async () => {
    await turn();
    return 'none';
  });
  const rows = new Lists(store, perSegment).of('row', list);
  const seen: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const last = over();
    const { entries, next } = await rows.after(cursor, limit);
    for (const { name } of entries)
      seen.push((await store.read('row', name)) === undefined ? `no row ${name}` : name);
    cursor = next;
    if (last && entries.length === 0) return seen;
  }
}

it('whatever two processes do at once, and wherever they die, a reader of a list gets every row once, in the order of its partition', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 3 }),
      fc.array(life, { maxLength: 3 }),
      fc.array(life, { maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, sizes, first, second, limit) => {
        const world: World = {
          documents: new Map(),
          partitions: sizes.map((size, partition) =>
            Array.from({ length: size }, (_, n) => delivered(partition, n)),
          ),
          turn: () => scheduler.schedule(Promise.resolve()),
        };
        let over = false;
        const process = async (lives: readonly Life[]) => {
          for (const one of lives) await live(world, one);
          await live(world, lastLife);
        };
        const writers = Promise.all([process(first), process(second)]).then(() => {
          over = true;
        });
        const readers = lists.map((list) => follow(world, list, limit, () => over));
        const seen = scheduler.waitFor(Promise.all(readers));
        await scheduler.waitFor(writers);
        for (const [at, names] of (await seen).entries())
          for (const [partition, size] of sizes.entries())
            expect(names.filter((name) => name.startsWith(`${partition}/`))).toEqual(
              Array.from({ length: size }, (_, n) => n)
                .filter((n) => listsOf(n).includes(lists[at] ?? ''))
                .map((n) => rowId(partition, n)),
            );
        expect((await seen).flat()).toHaveLength(
          sizes.flatMap((size) => Array.from({ length: size }, (_, n) => listsOf(n))).flat().length,
        );
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
