import { CloudEvent } from '@throughcare/contracts';
import {
  type Consumption,
  type Delivered,
  type EventLog,
  plainDraft,
} from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import type { Clock } from '../clock.ts';
import type { AnyProjection } from '../define/projection.ts';
import type { QueryTools } from '../define/query.ts';
import { Offsets } from './offsets.ts';

export type ProjectorOptions = {
  readonly group: string;
  readonly projection: AnyProjection;
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly tools: () => QueryTools<unknown>;
  readonly onError: (error: unknown) => void;
  /** After rows were inserted: wakes whoever waits for them. */
  readonly inserted: (kind: string) => void;
};

/** Runs one projection behind the log: each event's rows are inserted once, by id, and only then the offset moves. */
export class Projector {
  readonly #o: ProjectorOptions;
  readonly #offsets: Offsets;
  #consumption: Consumption | undefined;
  /** The last batch could not be projected, and comes again. */
  standsStill = false;

  constructor(options: ProjectorOptions) {
    this.#o = options;
    this.#offsets = new Offsets(options.store, options.clock, options.group);
  }

  async start(): Promise<void> {
    this.#consumption = await this.#o.log.consume({
      group: this.#o.group,
      topics: this.#o.projection.reads,
      after: (partition) => this.#offsets.read(partition),
      deliver: async (batch) => {
        try {
          await this.#deliver(batch);
          this.standsStill = false;
        } catch (error) {
          // The log brings the batch again; meanwhile somebody should know.
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
    const { projection, store, clock } = this.#o;
    let inserted = 0;
    for (const record of batch) {
      const event = CloudEvent.safeParse(parsed(record.value));
      if (event.success)
        for (const row of await projection.rows(event.data, record.order, this.#o.tools())) {
          await store.change(projection.kind, row.id, '', (current) =>
            current
              ? { keep: true, result: undefined }
              : {
                  write: plainDraft(projection.kind, row.id, row.state, clock.now(), row.index),
                  result: undefined,
                },
          );
          inserted++;
        }
      this.#offsets.settled(record.partition, record.offset);
    }
    if (inserted > 0) this.#o.inserted(projection.kind);
  }
}

function parsed(value: string | null): unknown {
  try {
    return value === null ? null : JSON.parse(value);
  } catch {
    return null;
  }
}
