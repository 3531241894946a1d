import type { Topic } from '@throughcare/contracts';
import {
  type Apply,
  type Consumption,
  type Delivered,
  Dispatcher,
  HoleFinder,
  ParkedEvents,
} from '@throughcare/messaging';
import type { ServiceDeps } from '../ports.ts';
import type { Offsets } from './offsets.ts';

export type ReadingOptions = Pick<
  ServiceDeps,
  'store' | 'log' | 'journal' | 'clock' | 'secrets' | 'logger'
> & {
  readonly group: string;
  readonly topics: readonly Topic[];
  /** Kind of the documents that events concern. */
  readonly kind: string;
  readonly offsets: Offsets;
  readonly apply: Apply;
  /** The outcomes that `apply` would give. Writes nothing. */
  readonly dryRun: Apply;
};

/** What a service reads of others: its consumer of the log, its parked events, and the search for events that never came. */
export class Reading {
  readonly parked: ParkedEvents;
  readonly dispatcher: Dispatcher;
  readonly #o: ReadingOptions;
  readonly #holes: HoleFinder;
  #consumption: Consumption | undefined;
  /** The last batch could not be settled, and comes again. */
  standsStill = false;
  /** Since the start: batches that came again, and streams that lacked events. */
  readonly counts = { retries: 0, holes: 0 };

  constructor(options: ReadingOptions) {
    const { store, clock, secrets, logger, journal, topics, kind, offsets } = options;
    this.#o = options;
    this.parked = new ParkedEvents({
      store,
      seal: secrets.seal,
      open: secrets.open,
      now: () => clock.now(),
    });
    this.dispatcher = new Dispatcher({
      apply: options.apply,
      dryRun: options.dryRun,
      parked: this.parked,
      onParked: (reason, type) => logger.error('parked', null, { reason, type }),
    });
    this.#holes = new HoleFinder({
      journal,
      topics,
      dispatcher: this.dispatcher,
      unread: () => this.lag(),
      positionOf: async (ref, source) => (await store.read(kind, ref))?.positions[source],
      cursor: {
        read: async (topic) => (await offsets.read(`heads/${topic}`)) ?? null,
        write: (topic, cursor) => offsets.write(`heads/${topic}`, cursor),
      },
      onHole: (_stream, missing) => {
        this.counts.holes++;
        logger.error('hole', null, { missing });
      },
    });
  }

  async start(): Promise<void> {
    const { log, group, topics, offsets } = this.#o;
    this.#consumption = await log.consume({
      group,
      topics,
      after: (partition) => offsets.read(partition),
      deliver: (batch) => this.#deliver(batch),
    });
  }

  /** After the batch in flight. */
  async stop(): Promise<void> {
    await this.#consumption?.stop();
  }

  /** Records of the log that are not settled here. */
  async lag(): Promise<number> {
    return (await this.#consumption?.lag()) ?? 0;
  }

  /** Compares positions with the owners' heads; returns how many events were refilled. One look at a time, please. */
  lookForHoles(): Promise<number> {
    return this.#holes.look();
  }

  async #deliver(batch: readonly Delivered[]): Promise<void> {
    try {
      await this.dispatcher.deliver(batch);
      this.standsStill = false;
    } catch (error) {
      // Not now: the log brings the batch again, and somebody should know.
      this.standsStill = true;
      this.counts.retries++;
      this.#o.logger.error('deliver', error);
      throw error;
    }
    for (const { partition, offset } of batch) this.#o.offsets.settled(partition, offset);
  }
}
