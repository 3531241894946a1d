import { type Consumption, type Delivered, type EventLog, eventIn } from '@throughcare/messaging';
import type { AnyProjection, ProjectedRow, ReadTools } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import type { Clock } from '../clock.ts';
import { insertRows } from './insertRows.ts';
import type { Lists } from './lists.ts';
import { Offsets } from './offsets.ts';

export type ProjectorOptions = {
  readonly group: string;
  readonly projection: AnyProjection;
  readonly log: EventLog;
  readonly store: Store;
  readonly lists: Lists;
  readonly clock: Clock;
  readonly tools: () => ReadTools<unknown>;
  readonly onError: (error: unknown) => void;
};

/**
 * Runs one projection over the log: inserts the rows of a batch by id, adds them to their lists, and only then moves the
 * offsets. After a failure at any point the batch is delivered again and ends in the same rows and lists.
 */
export class Projector {
  readonly #o: ProjectorOptions;
  readonly #offsets: Offsets;
  #consumption: Consumption | undefined;
  /** Whether the last batch failed; the log delivers it again. */
  standsStill = false;
  /** Events that were taken since the start. */
  taken = 0;

  constructor(options: ProjectorOptions) {
    this.#o = options;
    this.#offsets = new Offsets(options.store, options.clock, options.group);
  }

  async start(): Promise<void> {
    this.#consumption = await this.#o.log.consume({
      group: this.#o.group,
      topics: this.#o.projection.reads,
      after: (partition, askedTo) => this.#offsets.after(partition, askedTo),
      deliver: async (batch) => {
        try {
          await this.#deliver(batch);
          this.standsStill = false;
        } catch (error) {
          this.standsStill = true;
          this.#o.onError(error);
          throw error;
        }
      },
    });
  }

  async idle(): Promise<boolean> {
    return ((await this.#consumption?.lag()) ?? 0) === 0;
  }

  async stop(): Promise<void> {
    await this.#consumption?.stop();
    await this.#offsets.stop();
  }

  async #deliver(batch: readonly Delivered[]): Promise<void> {
    const { projection, clock, lists } = this.#o;
    const rows: ProjectedRow[] = [];
    for (const record of batch) {
      const event = eventIn(record);
      if (event) rows.push(...(await projection.rows(event, record.order, this.#o.tools())));
    }
    const grown = await insertRows(projection.kind, rows, clock.now(), this.#o);
    for (const { partition, offset } of batch) this.#offsets.settled(partition, offset);
    for (const list of grown) lists.grown(projection.kind, list);
    this.taken += batch.length;
  }
}
