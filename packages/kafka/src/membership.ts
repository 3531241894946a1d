import { aborted } from 'node:util';
import type { Topic } from '@throughcare/contracts';
import type { ConsumeOptions, Delivered } from '@throughcare/messaging';
import { backoff, rest, within } from '@throughcare/waiting';
import { fromMessage } from './binding.ts';
import type { Batch, ConsumerClient, FetchedMessage, TopicPartition } from './client.ts';
import { asksToRejoin } from './failures.ts';
import { Heartbeat } from './heartbeat.ts';
import { KafkaLogError } from './logError.ts';
import { nextAfter, offsetText, partitionName } from './offsets.ts';

export type MembershipOptions = Pick<ConsumeOptions, 'after' | 'deliver'> & {
  readonly batchSize: number;
  readonly topics: readonly Topic[];
  readonly physical: (topic: string) => string;
  readonly logical: (topic: string) => Topic;
  /** The log went on at another place than expected: records are missing, or come again. */
  readonly jumped: (partition: string, expected: string, found: string) => void;
  /** Milliseconds between two commits of offsets to the group, for operators' eyes: places are kept by consumers. */
  readonly commitEvery: number;
};

/** The pause after a rejected delivery, in ms: doubles up to a second. */
const pauses = { first: 20, longest: 1_000 };
/** Milliseconds that the last commit, and leaving once nothing is in flight, may take; kafkajs itself waits without limit. */
const patience = { commit: 2_000, leave: 10_000 };

/** One membership of a group: from joining until it is stopped, or the client gives up and `crashed` tells why. */
export class Membership {
  readonly #consumer: ConsumerClient;
  readonly #o: MembershipOptions;
  readonly #stopping = new AbortController();
  readonly #inFlight = new Set<Promise<void>>();
  /** The offset to settle next, by partition, of those assigned now. */
  readonly #next = new Map<string, bigint>();
  readonly #uncommitted = new Map<string, TopicPartition>();
  /** Resolves when it is known where to begin in everything that was assigned last. */
  #places: Promise<void> = Promise.resolve();
  #generation = 0;
  /** Why nothing more is settled before this member has joined again. */
  #interrupted: unknown = null;
  #committer: NodeJS.Timeout | undefined;
  readonly crashed: Promise<unknown>;
  #crash: (error: unknown) => void = () => undefined;

  constructor(consumer: ConsumerClient, options: MembershipOptions) {
    this.#consumer = consumer;
    this.#o = options;
    this.crashed = new Promise((resolve) => {
      this.#crash = resolve;
    });
  }

  /** Resolves when it has joined and knows its places; rejects where it cannot join now, or was stopped first. */
  async start(): Promise<void> {
    const { topics, physical, commitEvery } = this.#o;
    const calledOff = aborted(this.#stopping.signal, this).then(() => undefined);
    const failed = Promise.race([this.crashed, calledOff]).then((error) => {
      throw error ?? new KafkaLogError('closed', 'Stopped before it could read.');
    });
    await Promise.race([this.#join(topics.map(physical)), failed]);
    // The client's run ends well also where it could not join, and tells that by a crash.
    if (this.#generation === 0) await failed;
    await Promise.race([this.#places, failed]);
    this.#committer = setInterval(() => void this.#commit(), commitEvery);
    this.#committer.unref();
  }

  async #join(topics: readonly string[]): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.run(topics, {
      eachBatch: (batch) => this.#onBatch(batch),
      joined: (assigned) => this.#onJoined(assigned),
      crashed: (error) => this.#crash(error),
    });
    // Joining cannot be called off; who was stopped meanwhile must not stay as a member that settles nothing.
    if (this.#stopped) await this.#leave();
  }

  /** The offset to settle next; undefined where the partition is not this member's, or not yet. */
  next(partition: string): bigint | undefined {
    return this.#next.get(partition);
  }

  /** Lets the batch in flight end, leaves the group and disconnects. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#committer);
    await within(patience.commit, () => this.#commit(), { background: true });
    const stopping = this.#consumer.stop();
    stopping.catch(() => undefined);
    await Promise.allSettled(this.#inFlight);
    await this.#leave();
  }

  async #leave(): Promise<void> {
    const left = () => this.#consumer.stop().then(() => this.#consumer.disconnect());
    await within(patience.leave, left, { background: true });
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  #onJoined(assigned: readonly TopicPartition[]): void {
    this.#interrupted = null;
    this.#places = this.#findPlaces(assigned, ++this.#generation);
    this.#places.catch((error: unknown) => this.#crash(error));
  }

  /**
   * The reader's own store says where to go on, not the group's commits: a restored service reads again what it lost.
   * What this member has settled itself may not be in that store yet.
   */
  async #findPlaces(assigned: readonly TopicPartition[], generation: number): Promise<void> {
    const before = new Map(this.#next);
    this.#next.clear();
    for (const one of assigned) {
      const name = this.#nameOf(one);
      const kept = await this.#untilItWorks(() => this.#o.after(name));
      if (kept === stopped || generation !== this.#generation) return;
      const next = [nextAfter(kept), before.get(name) ?? 0n].reduce((a, b) => (a > b ? a : b));
      this.#next.set(name, next);
      this.#consumer.seek({ ...one, offset: String(next) });
    }
  }

  #onBatch(batch: Batch): Promise<void> {
    const settled = this.#settle(batch).finally(() => this.#inFlight.delete(settled));
    this.#inFlight.add(settled);
    return settled;
  }

  /** Throws nothing but what the client's own heartbeat threw: that is how it learns to join again. */
  async #settle({ batch, resolveOffset, heartbeat, isRunning, isStale }: Batch): Promise<void> {
    if (this.#interrupted !== null) throw this.#interrupted;
    const beating = new Heartbeat(heartbeat);
    try {
      // A failed look-up has crashed this membership; there is nothing to add here.
      await this.#places.catch(() => undefined);
      const place = { topic: batch.topic, partition: batch.partition };
      const name = this.#nameOf(place);
      const goesOn = () => !this.#stopped && isRunning() && beating.failed === null;
      // Fetched before the places were known: it comes again from where it should.
      if (isStale() || !this.#next.has(name)) return;
      this.#lookForJump(name, batch.messages[0]);
      for (let from = 0; from < batch.messages.length && goesOn(); from += this.#o.batchSize) {
        const messages = batch.messages.slice(from, from + this.#o.batchSize);
        const records = messages.map((message) => this.#delivered(place, message));
        const last = messages.at(-1);
        const done = await this.#untilItWorks(() => this.#o.deliver(records), goesOn);
        if (done === stopped || last === undefined) break;
        this.#next.set(name, BigInt(last.offset) + 1n);
        this.#uncommitted.set(name, place);
        resolveOffset(last.offset);
      }
    } finally {
      beating.stop();
    }
    if (beating.failed === null) return;
    if (asksToRejoin(beating.failed)) this.#interrupted = beating.failed;
    throw beating.failed;
  }

  /** Records vanished, or the topic began anew: the client has gone to where the log has something, and says nothing. */
  #lookForJump(name: string, first: FetchedMessage | undefined): void {
    const expected = this.#next.get(name);
    if (first === undefined || expected === undefined || BigInt(first.offset) === expected) return;
    this.#o.jumped(name, String(expected), first.offset);
    this.#next.set(name, BigInt(first.offset));
  }

  #delivered(place: TopicPartition, message: FetchedMessage): Delivered {
    const offset = offsetText(BigInt(message.offset));
    return {
      topic: this.#o.logical(place.topic),
      partition: this.#nameOf(place),
      offset,
      order: offset,
      ...fromMessage(message),
    };
  }

  #nameOf({ topic, partition }: TopicPartition): string {
    return partitionName(this.#o.logical(topic), partition);
  }

  /** Again after a pause, as often as it takes: whoever rejects knows why and tells it, here it means "not now". */
  async #untilItWorks<T>(
    work: () => Promise<T>,
    goesOn: () => boolean = () => !this.#stopped,
  ): Promise<T | typeof stopped> {
    for (const pause = backoff(pauses); ; ) {
      try {
        return await work();
      } catch {
        await rest(pause.next(), { signal: this.#stopping.signal, background: true });
        if (!goesOn()) return stopped;
      }
    }
  }

  async #commit(): Promise<void> {
    const places = [...this.#uncommitted].flatMap(([name, place]) => {
      const next = this.#next.get(name);
      return next === undefined ? [] : [{ ...place, offset: String(next) }];
    });
    this.#uncommitted.clear();
    if (places.length === 0) return;
    try {
      await this.#consumer.commitOffsets(places);
    } catch {
      // The group has moved on, or the broker is away. Nobody reads on from these.
      for (const { topic, partition } of places)
        this.#uncommitted.set(this.#nameOf({ topic, partition }), { topic, partition });
    }
  }
}

const stopped = Symbol('stopped');
