import { isDeepStrictEqual } from 'node:util';
import {
  type CloudEvent,
  definitionOf,
  readableOwnTopics,
  type ServiceName,
  streamOf,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import {
  type Consumption,
  type Delivered,
  type EventLog,
  eventIn,
  type OwnJournal,
} from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import { rest } from '@throughcare/waiting';
import type { Clock } from '../clock.ts';
import { Offsets } from './offsets.ts';

export type OwnTopicRecoveryOptions = {
  readonly service: ServiceName;
  readonly log: EventLog;
  readonly journal: OwnJournal;
  readonly store: Store;
  readonly clock: Clock;
  /** Called with the number of published events that the journal lacked. */
  readonly onRecovered: (events: number) => void;
  readonly onError: (error: unknown) => void;
};

/** Wall milliseconds between two checks whether the topics have been read to their end. */
const checkEvery = 20;

/**
 * Reads a service's own topics back when it starts, and puts into its journal what the journal lacks.
 *
 * Where the journal is kept in the same database as the documents, restoring a backup takes both back to the same moment.
 * Nothing in the database then shows that more had been published: the same sequences would be given out a second time,
 * and subscribers would drop the new events as repeats. The topics still hold what was published. Once the journal has it
 * again, the restored documents can number their events after it, so this runs before anything is published.
 */
export class OwnTopicRecovery {
  readonly #o: OwnTopicRecoveryOptions;
  readonly #offsets: Offsets;
  #consumption: Consumption | undefined;
  #stopped = false;

  constructor(options: OwnTopicRecoveryOptions) {
    this.#o = options;
    this.#offsets = new Offsets(options.store, options.clock, `${options.service}.journal`);
  }

  /** Resolves when the journal has everything that is on the topics. Nothing is read after that. */
  async start(): Promise<void> {
    this.#consumption = await this.#o.log.consume({
      group: `${this.#o.service}.journal`,
      topics: readableOwnTopics(this.#o.service),
      after: (partition, askedTo) => this.#offsets.after(partition, askedTo),
      deliver: (batch) => this.#deliver(batch),
    });
    while (!this.#stopped && (await this.#left()) > 0) await rest(checkEvery);
    await this.#consumption.stop();
    this.#consumption = undefined;
  }

  /**
   * Moves the offsets to the present end of the topics; to be called from time to time. Everything there stands in this
   * journal or in an outbox that is published again, whichever process of this service published it: the next start need not read it.
   */
  async moveToEnd(): Promise<void> {
    const { log, service } = this.#o;
    for (const [partition, offset] of await log.ends(readableOwnTopics(service)))
      this.#offsets.settled(partition, offset);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#consumption?.stop();
    await this.#offsets.stop();
  }

  /** Records not read yet. Infinite while the brokers cannot say where the topics end, since there may be more. */
  async #left(): Promise<number> {
    try {
      return (await this.#consumption?.lag()) ?? 0;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  }

  async #deliver(batch: readonly Delivered[]): Promise<void> {
    const { journal, onRecovered, onError } = this.#o;
    try {
      const own = batch.flatMap((record) => this.#ownEventIn(record) ?? []);
      let recovered = 0;
      for (const event of await journal.lacks(own))
        if (await this.#isNextOfItsStream(event)) {
          await journal.append([{ topic: topicOfEvent(event), event }]);
          recovered++;
        }
      if (recovered > 0) onRecovered(recovered);
    } catch (error) {
      onError(error);
      throw error;
    }
    for (const { partition, offset } of batch) this.#offsets.settled(partition, offset);
  }

  /**
   * The event in a record, if this service can have published it: it names this topic as its source, and its data is
   * exactly what its type allows. Anything else on the topic came from somebody else and is left there.
   */
  #ownEventIn(record: Delivered): CloudEvent | undefined {
    const event = eventIn(record);
    if (event?.source !== `/${record.topic.replaceAll('.', '/')}`) return undefined;
    const data = definitionOf(event.type)?.data.safeParse(event.data);
    return data?.success && isDeepStrictEqual(data.data, event.data) ? event : undefined;
  }

  /** A service publishes without gaps: an event that leaves one was not the next that it published. */
  async #isNextOfItsStream(event: CloudEvent): Promise<boolean> {
    if (event.sequence === 1) return true;
    const [before] = await this.#o.journal.read(streamOf(event), event.sequence - 2, 1);
    return before?.sequence === event.sequence - 1;
  }
}

function topicOfEvent(event: CloudEvent): Topic {
  const { service, audience } = streamOf(event);
  return topicOf(service, audience);
}
