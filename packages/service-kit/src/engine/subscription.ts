import type { StreamKey, Topic } from '@throughcare/contracts';
import {
  type Apply,
  type Consumption,
  type Delivered,
  Dispatcher,
  GapDetector,
  ParkedEvents,
} from '@throughcare/messaging';
import type { ServiceDeps } from '../ports.ts';
import { FlowMeter } from './flowMeter.ts';
import type { Offsets } from './offsets.ts';

export type SubscriptionOptions = Pick<
  ServiceDeps,
  'store' | 'log' | 'journal' | 'clock' | 'secrets' | 'logger'
> & {
  readonly group: string;
  readonly topics: readonly Topic[];
  /** Kind of the documents that a stream with such a key concerns. */
  readonly kindOf: (key: StreamKey) => string;
  readonly offsets: Offsets;
  readonly apply: Apply;
  /** The outcomes that `apply` would give. Writes nothing. */
  readonly dryRun: Apply;
  /** Resolves when everything that was settled is in the store. */
  readonly kept: () => Promise<void>;
};

/** A service's subscription to other services' topics: its consumer of the log, its parked events and its gap detection. */
export class Subscription {
  readonly parked: ParkedEvents;
  readonly dispatcher: Dispatcher;
  readonly flow: FlowMeter;
  readonly #o: SubscriptionOptions;
  readonly #gaps: GapDetector;
  #consumption: Consumption | undefined;
  /** Whether the last batch could not be settled; the log delivers it again. */
  standsStill = false;
  /** Since the start: batches that failed and were delivered again, and streams that lacked events. */
  readonly counts = { retries: 0, gaps: 0 };

  constructor(options: SubscriptionOptions) {
    const { store, clock, secrets, logger, journal, topics, kindOf, offsets } = options;
    this.#o = options;
    this.parked = new ParkedEvents({
      store,
      seal: secrets.seal,
      open: secrets.open,
      now: () => clock.now(),
    });
    const flow = new FlowMeter(() => clock.now());
    this.flow = flow;
    this.dispatcher = new Dispatcher({
      apply: options.apply,
      dryRun: options.dryRun,
      kept: options.kept,
      parked: this.parked,
      onSettled: (event, outcome) => flow.note(event, outcome),
      onParked: (reason, type) => logger.error('parked', null, { reason, type }),
    });
    this.#gaps = new GapDetector({
      journal,
      topics,
      dispatcher: this.dispatcher,
      unread: () => this.lag(),
      positionOf: async (ref, source) => (await store.read(kindOf(ref), ref))?.positions[source],
      cursor: {
        read: async (topic) => (await offsets.read(`heads/${topic}`)) ?? null,
        write: (topic, cursor) => offsets.write(`heads/${topic}`, cursor),
      },
      onGap: (_stream, missing) => {
        this.counts.gaps++;
        logger.error('gap', null, { missing });
      },
    });
  }

  async start(): Promise<void> {
    const { log, group, topics, offsets } = this.#o;
    this.#consumption = await log.consume({
      group,
      topics,
      after: (partition, askedTo) => offsets.after(partition, askedTo),
      deliver: (batch) => this.#deliver(batch),
    });
  }

  /** Resolves after the batch that is being settled. */
  async stop(): Promise<void> {
    await this.#consumption?.stop();
  }

  /** Records of the log that are not settled here. */
  async lag(): Promise<number> {
    return (await this.#consumption?.lag()) ?? 0;
  }

  /** The same for each topic; none before reading has begun. */
  async lags(): Promise<ReadonlyMap<Topic, number>> {
    return (await this.#consumption?.lags()) ?? new Map();
  }

  /** Finds and refills events that never arrived; gives how many. Not to be called again before it resolves. */
  detectGaps(): Promise<number> {
    return this.#gaps.detect();
  }

  async #deliver(batch: readonly Delivered[]): Promise<void> {
    try {
      await this.dispatcher.deliver(batch);
      this.standsStill = false;
    } catch (error) {
      this.standsStill = true;
      this.counts.retries++;
      this.#o.logger.error('deliver', error);
      throw error;
    }
    for (const { partition, offset } of batch) this.#o.offsets.settled(partition, offset);
  }
}
