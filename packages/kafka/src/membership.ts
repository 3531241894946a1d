import { aborted } from 'node:util';
import type { Topic } from '@throughcare/contracts';
import type { ConsumeOptions, Delivered } from '@throughcare/messaging';
import { backoff, rest, within } from '@throughcare/waiting';
import { Backlog } from './backlog.ts';
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
  readonly #backlog: Backlog;
  /** By partition, of those assigned now: where it is, and the offset to be fetched next. */
  readonly #fetched = new Map<string, { readonly place: TopicPartition; readonly next: bigint }>();
  /** The offset to settle next, by partition, of those assigned now. */
  readonly #next = new Map<string, bigint>();
  /** Partitions in which something was settled since the last commit. */
  readonly #uncommitted = new Set<string>();
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
    this.#backlog = new Backlog({
      batchSize: options.batchSize,
      settle: (batch, goesOn) => this.#settle(batch, goesOn),
    });
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
      rejoining: () => this.#interrupt(new KafkaLogError('unavailable', 'The group moves on.')),
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
    const settled = this.#backlog.letGo();
    await within(patience.commit, () => this.#commit(), { background: true });
    const stopping = this.#consumer.stop();
    stopping.catch(() => undefined);
    await settled;
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
   * What this member has settled itself may not be in that store yet. What it has only fetched comes again.
   */
  async #findPlaces(assigned: readonly TopicPartition[], generation: number): Promise<void> {
    this.#fetched.clear();
    await this.#backlog.letGo();
    if (generation !== this.#generation) return;
    const before = new Map(this.#next);
    this.#next.clear();
    for (const place of assigned) {
      const name = this.#nameOf(place);
      const kept = await this.#untilItWorks(() => this.#o.after(name, 'read-on'));
      if (kept === stopped || generation !== this.#generation) return;
      const next = [nextAfter(kept), before.get(name) ?? 0n].reduce((a, b) => (a > b ? a : b));
      this.#next.set(name, next);
      this.#fetched.set(name, { place, next });
      this.#consumer.seek({ ...place, offset: String(next) });
    }
  }

  /**
   * Takes what was fetched, and resolves as soon as there is room for more: the client then fetches on.
   * Throws nothing but what the client's own heartbeat threw: that is how it learns to join again.
   */
  async #onBatch({ batch, resolveOffset, heartbeat, isStale }: Batch): Promise<void> {
    if (this.#interrupted !== null) throw this.#interrupted;
    const beating = new Heartbeat(heartbeat);
    try {
      // A failed look-up has crashed this membership; there is nothing to add here.
      await Promise.race([this.#places.catch(() => undefined), beating.lost]);
      if (beating.failed === null && !isStale() && this.#take(batch, resolveOffset))
        await Promise.race([this.#backlog.room(), beating.lost]);
    } finally {
      beating.stop();
    }
    if (beating.failed === null) return;
    if (asksToRejoin(beating.failed)) this.#interrupt(beating.failed);
    throw beating.failed;
  }

  /** What was fetched for a group that has moved on is another member's to settle, or comes again. */
  #interrupt(why: unknown): void {
    this.#interrupted = why;
    void this.#backlog.letGo();
  }

  /** False where it was fetched before the places were known: it comes again from where it should. */
  #take(
    { topic, partition, messages }: Batch['batch'],
    resolve: (offset: string) => void,
  ): boolean {
    const place = { topic, partition };
    const name = this.#nameOf(place);
    const expected = this.#fetched.get(name)?.next;
    const [first, last] = [messages[0], messages.at(-1)];
    if (this.#stopped || expected === undefined || !first || !last) return false;
    // Records vanished, or the topic began anew: the client has gone to where the log has something, and says nothing.
    if (BigInt(first.offset) !== expected) this.#o.jumped(name, String(expected), first.offset);
    this.#backlog.add(delivered(this.#o.logical(topic), name, messages));
    this.#fetched.set(name, { place, next: BigInt(last.offset) + 1n });
    resolve(last.offset);
    return true;
  }

  async #settle(batch: readonly Delivered[], goesOn: () => boolean): Promise<boolean> {
    if ((await this.#untilItWorks(() => this.#o.deliver(batch), goesOn)) === stopped) return false;
    const last = new Map(batch.map(({ partition, offset }) => [partition, offset]));
    for (const [partition, offset] of last) {
      this.#next.set(partition, nextAfter(offset));
      this.#uncommitted.add(partition);
    }
    return true;
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
    const names = [...this.#uncommitted];
    const places = names.flatMap((name) => {
      const [place, next] = [this.#fetched.get(name)?.place, this.#next.get(name)];
      return !place || next === undefined ? [] : [{ ...place, offset: String(next) }];
    });
    this.#uncommitted.clear();
    if (places.length === 0) return;
    try {
      await this.#consumer.commitOffsets(places);
    } catch {
      // The group has moved on, or the broker is away. Nobody reads on from these.
      for (const name of names) this.#uncommitted.add(name);
    }
  }
}

const stopped = Symbol('stopped');

const delivered = (
  topic: Topic,
  partition: string,
  messages: readonly FetchedMessage[],
): Delivered[] =>
  messages.map((message) => {
    const offset = offsetText(BigInt(message.offset));
    return { topic, partition, offset, order: offset, ...fromMessage(message) };
  });
