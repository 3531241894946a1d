import {
  CloudEvent,
  definitionOf,
  type EventDefinition,
  type Stream,
  streamName,
  streamOf,
  topicOf,
} from '@throughcare/contracts';
import type { Aside, AsideReason, AsideRow } from './aside.ts';
import type { Delivered } from './eventLog.ts';

/** What became of one event on the document that its stream names. */
export type Outcome = 'applied' | 'ignored' | 'duplicate' | Exclude<AsideReason, 'undecodable'>;

/**
 * Applies events to one person's document in one write and says what became of each, in the same order.
 * Latches of events that are out of turn act in that write too. Rejects only when the store cannot answer.
 */
export type Apply = (ref: string, events: readonly CloudEvent[]) => Promise<readonly Outcome[]>;

export type DispatcherOptions = {
  readonly apply: Apply;
  /** The outcomes that `apply` would give. Writes nothing. */
  readonly dryRun: Apply;
  readonly aside: Aside;
  /** Newly blocked streams a minute past which this subscriber stops rather than write everything aside. */
  readonly blockedPerMinute?: number;
  readonly onAside?: (reason: AsideReason, type: string | null) => void;
  readonly now?: () => number;
};

type Decoded = {
  readonly event: CloudEvent;
  readonly stream: Stream;
  readonly invalid: AsideReason | null;
};

/**
 * Settles what the log delivers. Nothing throws its way out of here but a store that is away: every record has its
 * effect once, is a duplicate, or stands aside, and then the log moves on.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  /** Since when each stream (or undecodable record) stands aside, for a minute; the oldest first. */
  readonly #blocked = new Map<string, number>();
  readonly counts = { applied: 0, ignored: 0, duplicate: 0, aside: 0 };

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  readonly deliver = async (batch: readonly Delivered[]): Promise<void> => {
    if (this.flooded)
      throw new Error('too many newly blocked streams a minute: not ready, nothing is dropped');
    const byPerson = new Map<string, Decoded[]>();
    const garbage: Delivered[] = [];
    for (const record of batch) {
      const decoded = decode(record);
      if (!decoded) garbage.push(record);
      else {
        const ref = decoded.event.partitionkey;
        const list = byPerson.get(ref);
        if (list) list.push(decoded);
        else byPerson.set(ref, [decoded]);
      }
    }
    await Promise.all([
      ...garbage.map((record) => this.#setAsideRaw(record)),
      ...[...byPerson].map(([ref, events]) => this.#settle(ref, events)),
    ]);
  };

  /** The same way for events from a journal: what the log lost is filled in. */
  async refill(events: readonly CloudEvent[]): Promise<void> {
    await this.deliver(
      events.map((event) => {
        const { service, audience } = streamOf(event);
        const place = String(event.sequence);
        return {
          topic: topicOf(service, audience),
          partition: 'journal',
          offset: place,
          key: event.partitionkey,
          value: JSON.stringify(event),
          order: place,
        };
      }),
    );
  }

  /** How many of a person's parked events a redrive would apply. Writes nothing. */
  async dryRun(ref: string): Promise<number> {
    const rows = await this.#options.aside.rowsOf(ref);
    const ready = rows.filter(({ event }) => checked(event) === null);
    if (ready.length === 0) return 0;
    const outcomes = await this.#options.dryRun(
      ref,
      ready.map(({ event }) => event),
    );
    return outcomes.filter(isSettled).length;
  }

  /** Tries a person's rows again, in order, until nothing more moves. Returns how many found their place. */
  async drain(ref: string): Promise<number> {
    let moved = 0;
    for (;;) {
      const rows = await this.#options.aside.rowsOf(ref);
      if (rows.length === 0) return moved;
      const ready = rows.filter(({ event }) => checked(event) === null);
      const outcomes =
        ready.length > 0
          ? await this.#options.apply(
              ref,
              ready.map(({ event }) => event),
            )
          : [];
      let progress = 0;
      for (const [n, { id }] of ready.entries()) {
        const outcome = outcomes[n];
        if (!outcome || !isSettled(outcome)) continue;
        this.counts[outcome]++;
        await this.#options.aside.remove(id);
        progress++;
      }
      moved += progress;
      if (progress === 0) return moved;
    }
  }

  /**
   * The net under the drains: rows that wait for an earlier event only, and whose turn came while another process of this
   * service was reading. What failed or cannot be read is for a redrive. Returns how many found their place.
   */
  async sweep(): Promise<number> {
    let moved = 0;
    for (const ref of await this.#options.aside.everyone())
      if (waits(await this.#options.aside.rowsOf(ref))) moved += await this.drain(ref);
    return moved;
  }

  async #settle(ref: string, decoded: readonly Decoded[]): Promise<void> {
    const sound = decoded.filter(({ invalid }) => invalid === null);
    const outcomes =
      sound.length > 0
        ? await this.#options.apply(
            ref,
            sound.map(({ event }) => event),
          )
        : [];
    const left: { decoded: Decoded; reason: AsideReason }[] = decoded.flatMap((one) =>
      one.invalid === null ? [] : [{ decoded: one, reason: one.invalid }],
    );
    for (const [n, one] of sound.entries()) {
      const outcome = outcomes[n] ?? 'failed';
      if (isSettled(outcome)) this.counts[outcome]++;
      else left.push({ decoded: one, reason: outcome });
    }
    for (const { decoded: one, reason } of left) {
      this.counts.aside++;
      this.#block(streamName(one.stream));
      this.#options.onAside?.(reason, one.event.type);
      const { service, audience } = one.stream;
      await this.#options.aside.putEvent(
        topicOf(service, audience),
        streamName(one.stream),
        one.event,
        reason,
      );
    }
    // The row first, then the position again: an event that settled in between finds its successor here.
    if (await this.#options.aside.hasRows(ref)) await this.drain(ref);
  }

  async #setAsideRaw(record: Delivered): Promise<void> {
    this.counts.aside++;
    this.#block(`${record.partition}@${record.offset}`);
    this.#options.onAside?.('undecodable', null);
    await this.#options.aside.putRaw(record);
  }

  /** A stream counts once, however much of it stands aside: one bad stream stops nobody else's. */
  #block(name: string): void {
    if (!this.#blocked.has(name)) this.#blocked.set(name, this.#clock());
  }

  get flooded(): boolean {
    const minuteAgo = this.#clock() - 60_000;
    for (const [name, at] of this.#blocked) {
      if (at > minuteAgo) break;
      this.#blocked.delete(name);
    }
    return this.#blocked.size > (this.#options.blockedPerMinute ?? 1_000);
  }

  #clock(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

/** Whether the first row of some stream stands there for want of an earlier event. */
function waits(rows: readonly { readonly row: AsideRow }[]): boolean {
  const first = new Map<string | null, AsideRow>();
  for (const { row } of rows) if (!first.has(row.stream)) first.set(row.stream, row);
  return [...first.values()].some(({ reason }) => reason === 'gap');
}

const isSettled = (outcome: Outcome): outcome is 'applied' | 'ignored' | 'duplicate' =>
  outcome === 'applied' || outcome === 'ignored' || outcome === 'duplicate';

function decode(record: Delivered): Decoded | undefined {
  if (record.value === null) return undefined;
  try {
    const event = CloudEvent.parse(JSON.parse(record.value));
    const stream = streamOf(event);
    if (topicOf(stream.service, stream.audience) !== record.topic) return undefined;
    return { event, stream, invalid: checked(event) };
  } catch {
    return undefined;
  }
}

const tolerantSchemas = new WeakMap<EventDefinition, EventDefinition['data']>();

function tolerant(definition: EventDefinition): EventDefinition['data'] {
  const schema = tolerantSchemas.get(definition) ?? definition.data.loose();
  tolerantSchemas.set(definition, schema);
  return schema;
}

/** Null where the event may be applied. A type that this build has never heard of is none of its business; a newer version of a known one is. */
function checked(event: CloudEvent): AsideReason | null {
  const definition = definitionOf(event.type);
  // Additive change is allowed within a version: what a newer producer adds is not ours to refuse.
  if (definition) return tolerant(definition).safeParse(event.data).success ? null : 'invalid-data';
  const base = event.type.replace(/\.v[0-9]+$/, '');
  const known = [1, 2, 3, 4, 5, 6, 7, 8, 9].some((version) => definitionOf(`${base}.v${version}`));
  return known ? 'unknown-version' : null;
}
