import { type OutgoingEvent, toMessage } from './binding.ts';
import type { ProducerClient, TopicMessages } from './client.ts';
import { failure } from './failures.ts';
import type { KnownEnds } from './knownEnds.ts';
import { KafkaLogError } from './logError.ts';
import { Renewable } from './renewable.ts';

/** Records in one send. Thin events are well under 2 kB each, and a broker takes 1 MB per partition and request. */
const most = 400;

type LogRecord = { readonly topic: string; readonly event: OutgoingEvent };
type Waiting = {
  readonly records: readonly LogRecord[];
  resolve(): void;
  reject(error: unknown): void;
};

/**
 * Sends one batch at a time: what is appended meanwhile goes with the next. So no send overtakes another, not even one
 * that failed and whose owner sends again: a stream may come as (5, 6, 5), never as (6, 5).
 */
export class Sender {
  readonly #producer: Renewable<ProducerClient>;
  readonly #physical: (topic: string) => string;
  readonly #ends: KnownEnds | undefined;
  readonly #waiting: Waiting[] = [];
  #sending: Promise<void> | undefined;
  #closed = false;

  constructor(
    make: () => ProducerClient,
    physical: (topic: string) => string,
    ends?: KnownEnds | undefined,
  ) {
    this.#ends = ends;
    this.#producer = new Renewable(make);
    this.#physical = physical;
  }

  append(records: readonly LogRecord[]): Promise<void> {
    if (this.#closed) return Promise.reject(new KafkaLogError('closed', 'The log is closed.'));
    if (records.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject });
      this.#sending ??= this.#send();
    });
  }

  /** After what is under way and what waits. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#sending;
    await this.#producer.close();
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const flight = this.#board();
      try {
        const records = flight.flatMap((one) => one.records);
        for (let from = 0; from < records.length; from += most)
          await this.#sendOnce(records.slice(from, from + most));
        for (const one of flight) one.resolve();
      } catch (error) {
        const told = failure('append', error);
        for (const one of flight) one.reject(told);
      }
    }
    this.#sending = undefined;
  }

  async #sendOnce(records: readonly LogRecord[]): Promise<void> {
    let answered = false;
    this.#ends?.sendBegins();
    try {
      await this.#producer.use((producer) => producer.send(this.#byTopic(records)));
      answered = true;
    } finally {
      this.#ends?.sendEnded(countByTopic(records), answered);
    }
  }

  /** As many appends as fit one send; a large one flies alone, in several. */
  #board(): Waiting[] {
    let count = 0;
    let taken = 0;
    for (const { records } of this.#waiting) {
      if (taken > 0 && count + records.length > most) break;
      count += records.length;
      taken++;
    }
    return this.#waiting.splice(0, taken);
  }

  #byTopic(records: readonly LogRecord[]): TopicMessages[] {
    return [...Map.groupBy(records, ({ topic }) => topic)].map(([topic, ofTopic]) => ({
      topic: this.#physical(topic),
      messages: ofTopic.map(({ event }) => toMessage(event)),
    }));
  }
}

function countByTopic(records: readonly LogRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topic } of records) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}
