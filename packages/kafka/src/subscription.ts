import { aborted } from 'node:util';
import type { Topic } from '@throughcare/contracts';
import { type ConsumeOptions, type Consumption, totalOf } from '@throughcare/messaging';
import { backoff, rest } from '@throughcare/waiting';
import type { ConsumerClient } from './client.ts';
import { failure, meaningOf } from './failures.ts';
import { KafkaLogError } from './logError.ts';
import { Membership, type MembershipOptions } from './membership.ts';
import { nextAfter, partitionName } from './offsets.ts';
import type { Topics } from './topics.ts';

export type SubscriptionOptions = Pick<ConsumeOptions, 'topics' | 'after'> & {
  readonly membership: MembershipOptions;
  readonly client: () => ConsumerClient;
  readonly log: Topics;
  /** Where this process is the only writer: how many records a topic holds, without asking. */
  readonly known?: { readonly partitions: number; count(topic: string): Promise<bigint> };
  /** It crashed and joins again after a pause. */
  readonly crashed: (error: KafkaLogError) => void;
  /** It is over, for good: the process should say that it is not ready, and end. */
  readonly fatal: (error: KafkaLogError) => void;
};

type Lags = ReadonlyMap<Topic, number>;

/** The pause before joining again, in ms. */
const pauses = { first: 200, longest: 5_000 };
/** A membership that lasted so many ms was sound: what ended it is a new trouble. */
const steadyAfter = 60_000;

/** A group's reader: a membership at a time, a fresh client each, for as long as a fresh one can help. */
export class Subscription implements Consumption {
  readonly #o: SubscriptionOptions;
  readonly #stopping = new AbortController();
  #membership: Membership | undefined;
  #running: Promise<void> = Promise.resolve();
  #asking: Promise<Lags> | undefined;
  /** The next answer, for all who ask while one is under way. */
  #asked: Promise<Lags> | undefined;

  constructor(options: SubscriptionOptions) {
    this.#o = options;
  }

  /** Resolves when it reads. While no broker answers it tries again; rejects where that cannot help, or it was stopped. */
  async start(): Promise<void> {
    await this.#tryUntil(() => this.#o.log.verify(this.#o.topics));
    const membership = await this.#tryUntil(() => this.#join());
    this.#running = this.#watch(membership);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#membership?.stop();
    await this.#running;
  }

  /** Rejects where the brokers cannot say how far the log goes. */
  async lag(): Promise<number> {
    return totalOf(await this.lags());
  }

  /**
   * Rejects as `lag` does. One asks at a time, and an answer is never older than its question: what came to the log while an
   * earlier one was under way would not be in it, and who compares with it would find events missing that are only late.
   */
  lags(): Promise<Lags> {
    if (!this.#asking) return this.#ask();
    this.#asked ??= this.#asking
      .catch(() => undefined)
      .then(() => {
        this.#asked = undefined;
        return this.#ask();
      });
    return this.#asked;
  }

  #ask(): Promise<Lags> {
    const asking = this.#lags().finally(() => {
      if (this.#asking === asking) this.#asking = undefined;
    });
    this.#asking = asking;
    return asking;
  }

  async #lags(): Promise<Lags> {
    const { known, topics } = this.#o;
    const lags = new Map<Topic, number>();
    for (const topic of topics)
      lags.set(
        topic,
        Number(known ? await this.#knownLag(topic, known) : await this.#askedLag(topic)),
      );
    return lags;
  }

  async #knownLag(
    topic: Topic,
    { partitions, count }: NonNullable<SubscriptionOptions['known']>,
  ): Promise<bigint> {
    let lag = await count(topic);
    for (let partition = 0; partition < partitions; partition++)
      lag -= await this.#next(partitionName(topic, partition));
    return lag;
  }

  /** The offset to settle next; for another member's partition, what its service has kept of it. */
  async #next(partition: string): Promise<bigint> {
    return (
      this.#membership?.next(partition) ?? nextAfter(await this.#o.after(partition, 'compare'))
    );
  }

  async #askedLag(topic: Topic): Promise<bigint> {
    let lag = 0n;
    for (const { partition, low, high } of await this.#o.log.ends(topic)) {
      const next = await this.#next(partitionName(topic, partition));
      const from = next > low ? next : low;
      if (high > from) lag += high - from;
    }
    return lag;
  }

  async #join(): Promise<Membership> {
    const membership = new Membership(this.#o.client(), this.#o.membership);
    this.#membership = membership;
    try {
      await membership.start();
      return membership;
    } catch (error) {
      await membership.stop();
      throw error;
    }
  }

  async #watch(first: Membership): Promise<void> {
    const pause = backoff(pauses);
    // Joining was the first try: what comes right after it is the second.
    pause.next();
    for (let membership = first; ; ) {
      const since = performance.now();
      const reason = await Promise.race([membership.crashed, aborted(this.#stopping.signal, this)]);
      if (this.#stopped) return;
      await membership.stop();
      try {
        if (meaningOf(reason) !== 'unavailable') throw reason;
        this.#o.crashed(failure('consume', reason));
        if (performance.now() - since > steadyAfter) pause.reset();
        await this.#rest(pause.next());
        membership = await this.#tryUntil(() => this.#join());
      } catch (error) {
        if (!this.#stopped) this.#o.fatal(failure('consume', error));
        return;
      }
    }
  }

  async #tryUntil<T>(work: () => Promise<T>): Promise<T> {
    for (const pause = backoff(pauses); ; ) {
      if (this.#stopped) throw new KafkaLogError('closed', 'Stopped before it could read.');
      try {
        return await work();
      } catch (error) {
        if (meaningOf(error) !== 'unavailable') throw failure('consume', error);
        if (!this.#stopped) this.#o.crashed(failure('consume', error));
        await this.#rest(pause.next());
      }
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    await rest(milliseconds, { signal: this.#stopping.signal, background: true });
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }
}
