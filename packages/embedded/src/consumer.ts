import type { Topic } from '@throughcare/contracts';
import {
  type ConsumeOptions,
  type Consumption,
  type Delivered,
  totalOf,
} from '@throughcare/messaging';
import { StoreError } from '@throughcare/store';
import { retryWhile, WakeUp } from '@throughcare/waiting';
import { placeOf } from './offsets.ts';
import type { RecordQueries } from './recordQueries.ts';

/** Puts a question to the file; throws StoreError where there is no answer. */
export type Ask = <T>(question: (queries: RecordQueries) => T) => T;

/** Records per delivery, unless the consumer says otherwise. */
const usualBatch = 500;
/** What a consumer that is caught up may have in hand; one that lags further reads from the file again. */
const mostInHand = 5_000;
/** The pause after a rejected delivery, in ms: doubles up to a second. */
const pauses = { first: 20, longest: 1_000 };

const stopped = Symbol('stopped');
const logIsOlder =
  'The log ends before what a service has read from it: it was restored from an older copy than the services.';

/**
 * One reader of the log. Behind, it reads from the file in batches; caught up, it is handed what was just committed.
 * Partition = topic: each keeps its own place, so that a topic subscribed to later begins at its beginning.
 */
export class Consumer implements Consumption {
  readonly #options: ConsumeOptions;
  readonly #ask: Ask;
  /** Up to where each topic is settled. */
  readonly #settled = new Map<Topic, number>();
  #inHand: Delivered[] = [];
  #behind = true;
  readonly #stopping = new AbortController();
  /** A batch is being delivered, or tried again. */
  #delivering = false;
  readonly #wakeUp = new WakeUp();
  #running: Promise<void> = Promise.resolve();

  constructor(options: ConsumeOptions, ask: Ask) {
    this.#options = options;
    this.#ask = ask;
  }

  /**
   * Finds its places, then runs until it is stopped. Throws StoreError `unavailable` where it has settled more than the
   * log holds: what a restored, older log gives out next would be taken for read.
   */
  async start(): Promise<void> {
    const end = this.#ask((queries) => queries.end());
    for (const topic of this.#options.topics) {
      const place = placeOf(await this.#options.after(topic, 'read-on'));
      if (place > end) throw new StoreError('unavailable', logIsOlder);
      this.#settled.set(topic, place);
    }
    this.#running = this.#run();
  }

  /** What a COMMIT has just added. */
  hand(added: readonly Delivered[]): void {
    if (!this.#behind) {
      if (this.#inHand.length + added.length > mostInHand) this.lookAgain();
      else
        for (const record of added) if (this.#settled.has(record.topic)) this.#inHand.push(record);
    }
    this.#wakeUp.call();
  }

  /** Something was appended that it could not be handed: it reads the file next. */
  lookAgain(): void {
    this.#behind = true;
    this.#inHand = [];
    this.#wakeUp.call();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wakeUp.call();
    await this.#running;
  }

  async lag(): Promise<number> {
    // Caught up with empty hands: a COMMIT hands over what it adds before anyone else can run.
    if (!this.#behind && this.#inHand.length === 0 && !this.#delivering) return 0;
    return totalOf(await this.lags());
  }

  async lags(): Promise<ReadonlyMap<Topic, number>> {
    return new Map(
      [...this.#settled].map(([topic, place]) => [
        topic,
        this.#ask((queries) => queries.behind(topic, place)),
      ]),
    );
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const batch = await this.#untilItWorks(() => this.#next());
      if (batch === stopped) return;
      if (batch.length === 0) await this.#wakeUp.wait();
      else {
        if ((await this.#untilItWorks(() => this.#options.deliver(batch))) === stopped) return;
        for (const { topic, offset } of batch) this.#settled.set(topic, placeOf(offset));
        this.#delivering = false;
      }
    }
  }

  #next(): readonly Delivered[] {
    const limit = this.#options.batchSize ?? usualBatch;
    if (!this.#behind) {
      const handed = this.#inHand.splice(0, limit);
      this.#delivering = handed.length > 0;
      return handed;
    }
    // Read and "caught up" in one turn of the loop: no COMMIT can come between them.
    const batch = this.#ask((queries) => queries.after(this.#settled, limit));
    this.#behind = batch.length === limit;
    this.#delivering = batch.length > 0;
    return batch;
  }

  /** Again after a pause, as often as it takes: whoever rejects knows why and tells it, here it means "not now". */
  async #untilItWorks<T>(work: () => T | Promise<T>): Promise<T | typeof stopped> {
    try {
      const { signal } = this.#stopping;
      return await retryWhile(() => true, work, { pauses, signal, background: true });
    } catch {
      return stopped;
    }
  }
}
