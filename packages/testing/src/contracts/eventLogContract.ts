import type { CloudEvent, Topic } from '@throughcare/contracts';
import type { ConsumeOptions, Consumption, Delivered, EventLog } from '@throughcare/messaging';
import { turn } from '@throughcare/waiting';
import { record, until } from './samples.ts';

export type OpenedLog = {
  /** Empty. */
  readonly log: EventLog;
  /** Writes what is no event, where the adapter's log lets anyone do so. */
  readonly appendRaw?: (topic: Topic, key: string | null, value: string | null) => Promise<void>;
  readonly close: () => Promise<void>;
};

const topic: Topic = 'throughcare.intake.justice';
const words = Array.from({ length: 20 }, (_, n) => `person-${n}`);

const eventOf = ({ value }: Delivered) => JSON.parse(value ?? 'null') as CloudEvent;

/** Each event once, in the order of its first delivery, as `key/sequence`: a log may repeat, never reorder. */
const firstTimes = (delivered: readonly Delivered[]): string[] => [
  ...new Set(delivered.map((one) => `${one.key}/${eventOf(one).sequence}`)),
];
const named = (word: string, sequence: number) =>
  `${record(word, sequence).event.partitionkey}/${sequence}`;

/** A gate that holds back whoever asks until it is opened. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** What every adapter of the EventLog port does: at least once, in order per key. `open` gives an empty log each time. */
export function eventLogContract(name: string, open: () => Promise<OpenedLog>): void {
  describe(`${name} keeps the contract of an event log`, () => {
    let opened: OpenedLog;
    let running: Consumption[];
    const log = () => opened.log;
    beforeEach(async () => {
      opened = await open();
      running = [];
    });
    afterEach(async () => {
      await Promise.all(running.map((one) => one.stop()));
      await opened.close();
    });

    /** A consumer that keeps what it was given. */
    async function consume(
      options: Partial<ConsumeOptions> = {},
    ): Promise<Consumption & { got: Delivered[] }> {
      const got: Delivered[] = [];
      const { deliver = async () => {}, ...rest } = options;
      const consumption = await log().consume({
        group: 'first',
        topics: [topic],
        after: async () => undefined,
        ...rest,
        deliver: async (batch) => {
          await deliver(batch);
          got.push(...batch);
        },
      });
      running.push(consumption);
      return {
        stop: () => consumption.stop(),
        lag: () => consumption.lag(),
        lags: () => consumption.lags(),
        got,
      };
    }

    it('delivers what was there before and what comes after, each with its key', async () => {
      await log().append([record('ada', 1)]);
      const { got } = await consume();
      await until(() => got.length >= 1);
      await log().append([record('ada', 2)]);
      await until(() => firstTimes(got).length === 2);
      await log().append([]);
      await log().append([record('ben', 1)]);
      await until(() => firstTimes(got).length === 3);
      expect(firstTimes(got)).toEqual([named('ada', 1), named('ada', 2), named('ben', 1)]);
      expect(got[0]).toMatchObject({ topic, key: record('ada', 1).event.partitionkey });
      expect(eventOf(got[0] as Delivered)).toEqual(record('ada', 1).event);
    });

    it('delivers the topics that were asked for, and no others', async () => {
      const care = { audience: 'care' } as const;
      const other = { service: 'aftercare', audience: 'care' } as const;
      await log().append([record('ada', 1), record('ada', 1, care), record('ada', 1, other)]);
      const { got } = await consume({ topics: [topic, 'throughcare.aftercare.care'] });
      await until(() => new Set(got.map((one) => one.topic)).size === 2);
      await log().append([record('ada', 2, care), record('ada', 2), record('ada', 2, other)]);
      await until(() => got.filter((one) => eventOf(one).sequence === 2).length >= 2);
      expect(new Set(got.map((one) => one.topic))).toEqual(
        new Set([topic, 'throughcare.aftercare.care']),
      );
    });

    it('keeps the order of every key, over many appends and small batches', async () => {
      const { got } = await consume({ batchSize: 7 });
      const appends = [1, 2, 3, 4, 5].map((sequence) =>
        words.map((word) => record(word, sequence)),
      );
      for (const records of appends) await log().append(records);
      await until(() => firstTimes(got).length === 100);
      for (const word of words) {
        const key = record(word, 1).event.partitionkey;
        expect(firstTimes(got.filter((one) => one.key === key))).toEqual(
          [1, 2, 3, 4, 5].map((sequence) => named(word, sequence)),
        );
      }
    });

    it('orders the records of a partition by `order`, and gives no batch more than was asked for', async () => {
      await log().append(words.flatMap((word) => [record(word, 1), record(word, 2)]));
      const sizes: number[] = [];
      const { got } = await consume({
        batchSize: 6,
        deliver: async (batch) => void sizes.push(batch.length),
      });
      await until(() => firstTimes(got).length === 40);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
      const byPartition = Map.groupBy(got, (one) => one.partition);
      for (const records of byPartition.values()) {
        const orders = records.map(({ order }) => order);
        expect(orders).toEqual(orders.toSorted());
      }
    });

    it('takes a thousand records in one append', async () => {
      const { got } = await consume();
      await log().append(
        Array.from({ length: 1_000 }, (_, n) => record(`person-${n % 50}`, 1 + Math.floor(n / 50))),
      );
      await until(() => firstTimes(got).length === 1_000);
      expect(got.length).toBeGreaterThanOrEqual(1_000);
    });

    it('resumes after the offsets that the consumer kept', async () => {
      await log().append(words.map((word) => record(word, 1)));
      const first = await consume();
      await until(() => firstTimes(first.got).length === words.length);
      await first.stop();
      const kept = new Map(first.got.map((one) => [one.partition, one]));

      await log().append(words.map((word) => record(word, 2)));
      const second = await consume({ after: async (partition) => kept.get(partition)?.offset });
      await until(() => firstTimes(second.got).length >= words.length);
      expect(new Set(firstTimes(second.got))).toEqual(new Set(words.map((word) => named(word, 2))));
      for (const one of second.got)
        expect(one.order > (kept.get(one.partition)?.order ?? '')).toBe(true);
    });

    it('tells where each partition ends, so that whoever goes on there gets what comes later', async () => {
      expect(await log().ends([topic])).toEqual(new Map());
      await log().append([
        ...words.map((word) => record(word, 1)),
        record('ada', 1, { audience: 'care' }),
      ]);
      const ends = await log().ends([topic]);
      const { got } = await consume({ after: async (partition) => ends.get(partition) });
      await log().append(words.map((word) => record(word, 2)));
      await until(() => firstTimes(got).length >= words.length);
      expect(new Set(firstTimes(got))).toEqual(new Set(words.map((word) => named(word, 2))));
    });

    it('brings a rejected batch again, and nothing else before it', async () => {
      await log().append([1, 2, 3, 4, 5].map((sequence) => record('ada', sequence)));
      const seen: number[][] = [];
      let refusals = 3;
      const { got } = await consume({
        batchSize: 2,
        deliver: async (batch) => {
          seen.push(batch.map((one) => eventOf(one).sequence));
          if (refusals-- > 0) throw new Error('not now');
        },
      });
      await until(() => firstTimes(got).length === 5);
      expect(seen.slice(0, 4).every(([sequence]) => sequence === 1)).toBe(true);
      expect(firstTimes(got)).toEqual([1, 2, 3, 4, 5].map((sequence) => named('ada', sequence)));
    });

    it('lets one group wait without holding up another', async () => {
      const held = gate();
      const slow = await consume({ group: 'slow', deliver: () => held.passed });
      const quick = await consume({ group: 'quick' });
      await log().append([record('ada', 1), record('ben', 1)]);
      await until(() => firstTimes(quick.got).length === 2);
      expect(slow.got).toEqual([]);
      held.open();
      await until(() => firstTimes(slow.got).length === 2);
    });

    it('waits, when it is stopped, for the batch in flight, and delivers no more', async () => {
      const held = gate();
      let asked = 0;
      const consumer = await consume({
        batchSize: 1,
        deliver: () => {
          asked++;
          return held.passed;
        },
      });
      await log().append([record('ada', 1), record('ada', 2)]);
      await until(() => asked === 1);
      let ended = false;
      const stopping = consumer.stop().then(() => {
        ended = true;
      });
      for (let turns = 0; turns < 20; turns++) await turn();
      expect(ended).toBe(false);
      held.open();
      await stopping;
      expect(firstTimes(consumer.got)).toEqual([named('ada', 1)]);
      const witness = await consume({ group: 'witness' });
      await until(() => firstTimes(witness.got).length === 2);
      expect(asked).toBe(1);
    });

    it('can be stopped while it is being refused', async () => {
      let asked = 0;
      const consumer = await consume({
        deliver: async () => {
          asked++;
          throw new Error('not now');
        },
      });
      await log().append([record('ada', 1)]);
      await until(() => asked >= 2);
      await consumer.stop();
      expect(consumer.got).toEqual([]);
    });

    it('tells how many records a group has not settled', async () => {
      const held = gate();
      const consumer = await consume({ deliver: () => held.passed });
      expect(await consumer.lag()).toBe(0);
      await log().append(words.map((word) => record(word, 1)));
      await until(async () => (await consumer.lag()) === words.length);
      expect((await consumer.lags()).get(topic)).toBe(words.length);
      held.open();
      await until(async () => (await consumer.lag()) === 0);
      expect((await consumer.lags()).get(topic)).toBe(0);
      expect(firstTimes(consumer.got)).toHaveLength(words.length);
    });

    it('passes on what is no event as it is, and what comes behind it', async () => {
      const { appendRaw } = opened;
      if (appendRaw === undefined) return;
      const garbage = ['', 'not json', '{"half":', '[]', null];
      for (const value of garbage) await appendRaw(topic, 'some key', value);
      await appendRaw(topic, null, '{}');
      await log().append([record('ada', 1)]);
      const { got } = await consume();
      await until(() => got.length >= garbage.length + 2);
      // Keys may lie in partitions of their own: order is promised within each.
      const valuesOf = (key: string | null) =>
        got.filter((one) => one.key === key).map(({ value }) => value);
      expect(valuesOf('some key')).toEqual(garbage);
      expect(valuesOf(null)).toEqual(['{}']);
      expect(valuesOf(record('ada', 1).event.partitionkey)).toHaveLength(1);
    });
  });
}
