import { type OutgoingEvent, type OutgoingMessage, toMessage } from './binding.ts';
import type { ProducerClient, TopicMessages } from './client.ts';
import { failure } from './failures.ts';
import type { KnownEnds } from './knownEnds.ts';
import { KafkaLogError } from './logError.ts';
import { Renewable } from './renewable.ts';

/** Bytes in one send. A broker takes 1 MB per partition and request, and all of them may be of one partition. */
const most = 800_000;
/** What a record takes beside its texts, and each of its headers. */
const frame = { record: 100, header: 4 };

type LogRecord = { readonly topic: string; readonly event: OutgoingEvent };
type Outgoing = {
  readonly topic: string;
  readonly message: OutgoingMessage;
  readonly bytes: number;
};
type Waiting = {
  readonly records: readonly Outgoing[];
  readonly bytes: number;
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
    const outgoing = records.map(outgoingOf);
    const bytes = outgoing.reduce((sum, one) => sum + one.bytes, 0);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records: outgoing, bytes, resolve, reject });
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
        for (const records of sendsOf(flight.flatMap((one) => one.records)))
          await this.#sendOnce(records);
        for (const one of flight) one.resolve();
      } catch (error) {
        const told = failure('append', error);
        for (const one of flight) one.reject(told);
      }
    }
    this.#sending = undefined;
  }

  async #sendOnce(records: readonly Outgoing[]): Promise<void> {
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
    let sum = 0;
    let taken = 0;
    for (const { bytes } of this.#waiting) {
      if (taken > 0 && sum + bytes > most) break;
      sum += bytes;
      taken++;
    }
    return this.#waiting.splice(0, taken);
  }

  #byTopic(records: readonly Outgoing[]): TopicMessages[] {
    return [...Map.groupBy(records, ({ topic }) => topic)].map(([topic, ofTopic]) => ({
      topic: this.#physical(topic),
      messages: ofTopic.map(({ message }) => message),
    }));
  }
}

function countByTopic(records: readonly Outgoing[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topic } of records) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}

function outgoingOf({ topic, event }: LogRecord): Outgoing {
  const message = toMessage(event);
  let bytes = frame.record + message.key.length + Buffer.byteLength(message.value);
  for (const [name, value] of Object.entries(message.headers))
    bytes += frame.header + name.length + Buffer.byteLength(value);
  return { topic, message, bytes };
}

/** In their order, as many together as may be. */
function* sendsOf(records: readonly Outgoing[]): Generator<readonly Outgoing[]> {
  let from = 0;
  let sum = 0;
  for (const [n, { bytes }] of records.entries()) {
    if (n > from && sum + bytes > most) {
      yield records.slice(from, n);
      from = n;
      sum = 0;
    }
    sum += bytes;
  }
  yield records.slice(from);
}
