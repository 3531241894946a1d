import { isDeepStrictEqual } from 'node:util';
import {
  type CloudEvent,
  definitionOf,
  readsBack,
  type ServiceName,
  streamOf,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import type { Consumption, Delivered, EventLog, OwnJournal } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import { rest } from '@throughcare/waiting';
import type { Clock } from '../clock.ts';
import { eventIn } from './eventIn.ts';
import { Offsets } from './offsets.ts';

export type EchoOptions = {
  readonly service: ServiceName;
  readonly log: EventLog;
  readonly journal: OwnJournal;
  readonly store: Store;
  readonly clock: Clock;
  /** The journal lacked so many events that were published. */
  readonly onLacking: (events: number) => void;
  readonly onError: (error: unknown) => void;
};

/** Wall milliseconds between two looks whether everything has been read back. */
const lookEvery = 20;

/**
 * A service that hears itself. Where the journal stands in the same database as the documents, a restored backup takes
 * both back at once, and nothing in it tells that more was published: sequences would be given twice, and what is new
 * would be dropped as a repeat. The topics know. What stands there and not in the journal is put there before anything is
 * published, so that restored documents go on behind it.
 */
export class Echo {
  readonly #o: EchoOptions;
  readonly #offsets: Offsets;
  #consumption: Consumption | undefined;
  #stopped = false;

  constructor(options: EchoOptions) {
    this.#o = options;
    this.#offsets = new Offsets(options.store, options.clock, `${options.service}.journal`);
  }

  /** Resolves when the journal has all that the topics have, and reads no more. */
  async start(): Promise<void> {
    this.#consumption = await this.#o.log.consume({
      group: `${this.#o.service}.journal`,
      topics: readsBack(this.#o.service),
      after: (partition) => this.#offsets.read(partition),
      deliver: (batch) => this.#deliver(batch),
    });
    while (!this.#stopped && (await this.#left()) > 0) await rest(lookEvery);
    await this.#consumption.stop();
    this.#consumption = undefined;
  }

  /**
   * To be called every now and then: what stands on the topics by now went through this journal first, whichever process
   * of this service published it, so that the next start need not read it.
   */
  async goOn(): Promise<void> {
    const { log, service } = this.#o;
    for (const [partition, offset] of await log.ends(readsBack(service)))
      this.#offsets.settled(partition, offset);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#consumption?.stop();
    await this.#offsets.stop();
  }

  /** While brokers cannot say how far the topics go, there may be more. */
  async #left(): Promise<number> {
    try {
      return (await this.#consumption?.lag()) ?? 0;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  }

  async #deliver(batch: readonly Delivered[]): Promise<void> {
    const { journal, onLacking, onError } = this.#o;
    try {
      const mine = batch.flatMap((one) => this.#mine(one) ?? []);
      let taken = 0;
      for (const event of await journal.lacks(mine))
        if (await this.#follows(event)) {
          await journal.append([{ topic: topicOfEvent(event), event }]);
          taken++;
        }
      if (taken > 0) onLacking(taken);
    } catch (error) {
      onError(error);
      throw error;
    }
    for (const { partition, offset } of batch) this.#offsets.settled(partition, offset);
  }

  /** Whatever else lies on the topic was never published by this service: only what it could have said is taken back. */
  #mine({ topic, value }: Delivered): CloudEvent | undefined {
    const event = eventIn(value);
    if (event?.source !== `/${topic.replaceAll('.', '/')}`) return undefined;
    const data = definitionOf(event.type)?.data.safeParse(event.data);
    return data?.success && isDeepStrictEqual(data.data, event.data) ? event : undefined;
  }

  /** The next of its stream: one that leaves a gap is not what was published last. */
  async #follows(event: CloudEvent): Promise<boolean> {
    if (event.sequence === 1) return true;
    const [before] = await this.#o.journal.read(streamOf(event), event.sequence - 2, 1);
    return before?.sequence === event.sequence - 1;
  }
}

function topicOfEvent(event: CloudEvent): Topic {
  const { service, audience } = streamOf(event);
  return topicOf(service, audience);
}
