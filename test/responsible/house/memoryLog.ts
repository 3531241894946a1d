import type { CloudEvent, Topic } from '@throughcare/contracts';
import type {
  ConsumeOptions,
  Consumption,
  Delivered,
  EventLog,
  LogRecord,
  WholeJournal,
} from '@throughcare/messaging';
import { rest, WakeUp } from '@throughcare/waiting';

const offsetOf = (place: number): string => String(place).padStart(16, '0');

/**
 * The log between the services, in the memory of this process. Whoever consumes is handed what is appended while they do;
 * what nobody has to read any more is kept nowhere, so that a long search stays small.
 */
export class MemoryLog implements EventLog {
  readonly #consumers = new Set<MemoryConsumer>();
  readonly #ends = new Map<Topic, number>();
  #place = 0;

  async append(records: readonly LogRecord[]): Promise<void> {
    for (const { topic, event } of records) {
      this.#place++;
      this.#ends.set(topic, this.#place);
      const place = offsetOf(this.#place);
      const delivered: Delivered = {
        topic,
        partition: topic,
        offset: place,
        key: event.partitionkey,
        value: JSON.stringify(event),
        order: place,
      };
      for (const consumer of this.#consumers) consumer.hand(delivered);
    }
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    const consumer = new MemoryConsumer(options, () => this.#consumers.delete(consumer));
    this.#consumers.add(consumer);
    return consumer;
  }

  async ends(topics: readonly Topic[]): Promise<ReadonlyMap<string, string>> {
    return new Map(
      topics.flatMap((topic) => {
        const place = this.#ends.get(topic);
        return place === undefined ? [] : [[topic, offsetOf(place)] as const];
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.#consumers].map((one) => one.stop()));
  }

  /** From now on this group gets nothing; what is appended for it waits here. */
  holdBack(group: string): void {
    for (const one of this.#consumers) if (one.group === group) one.holds = true;
  }

  /** Everybody gets what waited for them. */
  letGo(): void {
    for (const one of this.#consumers) one.letGo();
  }

  /** Whose events are on the way: accepted, and not settled by somebody who has to hear of them. */
  inTransit(): ReadonlySet<string> {
    return new Set([...this.#consumers].flatMap((one) => one.heldFor()));
  }
}

const most = 500;
/** Wall milliseconds before a batch that was rejected is delivered again. */
const pause = 20;

class MemoryConsumer implements Consumption {
  readonly #options: ConsumeOptions;
  readonly #topics: ReadonlySet<Topic>;
  readonly #left: () => void;
  readonly #wakeUp = new WakeUp();
  readonly #running: Promise<void>;
  #waiting: Delivered[] = [];
  #held: Delivered[] = [];
  #delivering = 0;
  holds = false;
  #stopped = false;

  constructor(options: ConsumeOptions, left: () => void) {
    this.#options = options;
    this.#topics = new Set(options.topics);
    this.#left = left;
    this.#running = this.#run();
  }

  hand(record: Delivered): void {
    if (!this.#topics.has(record.topic)) return;
    if (this.holds) this.#held.push(record);
    else this.#waiting.push(record);
    this.#wakeUp.call();
  }

  get group(): string {
    return this.#options.group;
  }
  letGo(): void {
    this.holds = false;
    this.#waiting.push(...this.#held.splice(0));
    this.#wakeUp.call();
  }
  heldFor(): readonly string[] {
    return this.#held.map(({ key }) => key ?? '');
  }

  async lag(): Promise<number> {
    return this.#waiting.length + this.#delivering;
  }

  /** Of what waits; what is being delivered belongs to no topic any more. */
  async lags(): Promise<ReadonlyMap<Topic, number>> {
    const of = Map.groupBy(this.#waiting, ({ topic }) => topic);
    return new Map([...of].map(([topic, records]) => [topic, records.length]));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#left();
    this.#wakeUp.call();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const batch = this.#waiting.splice(0, this.#options.batchSize ?? most);
      this.#delivering = batch.length;
      if (batch.length === 0) await this.#wakeUp.wait();
      else await this.#deliver(batch);
      this.#delivering = 0;
    }
  }

  async #deliver(batch: readonly Delivered[]): Promise<void> {
    while (!this.#stopped)
      try {
        return await this.#options.deliver(batch);
      } catch {
        await rest(pause, { background: true });
      }
  }
}

/** Nothing is ever lost here, so nobody has to look anything up. */
export const noHistory: WholeJournal = {
  read: async () => [],
  heads: async (_service, _audience, since) => ({ heads: [], next: since ?? '' }),
  count: async () => 0,
  events: async function* (): AsyncGenerator<CloudEvent> {},
};
