import { type CloudEvent, streamName, streamOf, topicOf } from '@throughcare/contracts';
import { type Decoded, decode, whyUnfit } from './decode.ts';
import type { Delivered } from './eventLog.ts';
import type { ParkedEvent, ParkedEvents, ParkedReason } from './parkedEvents.ts';

/** An event found its place: it took effect, it is of no concern, or it had been here before. */
export const settledOutcomes = ['applied', 'ignored', 'duplicate'] as const;
export type SettledOutcome = (typeof settledOutcomes)[number];
/** What became of one event on the document that its stream names. */
export type Outcome = SettledOutcome | Exclude<ParkedReason, 'undecodable'>;

/** A parked event, and what a redrive would make of it now. */
export type DryRunRow = {
  readonly id: string;
  readonly row: ParkedEvent;
  readonly outcome: Outcome | ParkedReason;
};

/**
 * Applies events to one person's document in one write and gives an outcome for each, in the same order. Latches of events
 * that are out of turn take effect in that write too. Rejects only when the store cannot answer.
 */
export type Apply = (ref: string, events: readonly CloudEvent[]) => Promise<readonly Outcome[]>;

export type DispatcherOptions = {
  readonly apply: Apply;
  /** The outcomes that `apply` would give. Writes nothing. */
  readonly dryRun: Apply;
  /** Resolves when everything that `apply` has settled outlives a crash: only then is a parked event removed. */
  readonly kept?: () => Promise<void>;
  readonly parked: ParkedEvents;
  /** How many streams may become blocked within a minute. Past that the fault is likely here, and reading stops. */
  readonly blockedPerMinute?: number;
  readonly onParked?: (reason: ParkedReason, type: string | null) => void;
  /** An event was settled without being parked. */
  readonly onSettled?: (event: CloudEvent, outcome: SettledOutcome) => void;
  readonly now?: () => number;
};

/** People whose events are applied at the same time: some COMMITs' worth. */
const peopleAtOnce = 512;

/**
 * Settles what the log delivers: each record takes effect once, is a duplicate, or is parked. `deliver` rejects only when
 * the store cannot answer, or when too many streams became blocked; the log then delivers the same batch again.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  /** When each stream (or undecodable record) became blocked, for the last minute; the oldest first. */
  readonly #blocked = new Map<string, number>();
  readonly counts = { applied: 0, ignored: 0, duplicate: 0, parked: 0 };

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  readonly deliver = async (batch: readonly Delivered[]): Promise<void> => {
    if (this.flooded)
      throw new Error('too many newly blocked streams a minute: not ready, nothing is dropped');
    const byPerson = new Map<string, Decoded[]>();
    const undecodable: Delivered[] = [];
    for (const record of batch) {
      const decoded = decode(record);
      if (!decoded) undecodable.push(record);
      else {
        const ref = decoded.event.partitionkey;
        const list = byPerson.get(ref);
        if (list) list.push(decoded);
        else byPerson.set(ref, [decoded]);
      }
    }
    await Promise.all([
      ...undecodable.map((record) => this.#parkUndecodable(record)),
      this.#settleAll(byPerson),
    ]);
  };

  /** Side by side, but no more than a store takes at once; after a failure none is begun. */
  async #settleAll(byPerson: ReadonlyMap<string, readonly Decoded[]>): Promise<void> {
    const left = byPerson.entries();
    let failed = false;
    const settleOn = async (): Promise<void> => {
      for (const [ref, events] of left) {
        if (failed) return;
        await this.#settle(ref, events).catch((error: unknown) => {
          failed = true;
          throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: Math.min(peopleAtOnce, byPerson.size) }, settleOn));
  }

  /** Settles events that the log lost and the journal has. */
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
    return (await this.dryRunOf(ref)).filter(({ outcome }) => isSettled(outcome)).length;
  }

  /** What the first round of a redrive would make of each parked event of a person, in order. Writes nothing. */
  async dryRunOf(ref: string): Promise<readonly DryRunRow[]> {
    const rows = (await this.#options.parked.of(ref)).map((one) => ({
      ...one,
      unfit: whyUnfit(one.event),
    }));
    const fit = rows.filter(({ unfit }) => !unfit).map(({ event }) => event);
    const outcomes = fit.length > 0 ? await this.#options.dryRun(ref, fit) : [];
    const outcomeOf = new Map(fit.map((event, n) => [event, outcomes[n] ?? 'failed']));
    return rows.map(({ id, row, event, unfit }) => ({
      id,
      row,
      outcome: unfit ?? outcomeOf.get(event) ?? 'failed',
    }));
  }

  /**
   * Tries a person's parked events again, in order, until a round settles none. Gives how many were settled. It takes
   * rounds since an event that failed may fit the state that the others left, and another may have been parked meanwhile.
   */
  async redrive(ref: string): Promise<number> {
    const { parked, apply } = this.#options;
    for (let settled = 0; ; ) {
      const fit = (await parked.of(ref)).filter(({ event }) => !whyUnfit(event));
      if (fit.length === 0) return settled;
      const outcomes = await apply(
        ref,
        fit.map(({ event }) => event),
      );
      const before = settled;
      await this.#options.kept?.();
      for (const [n, { id, event }] of fit.entries()) {
        const outcome = outcomes[n];
        if (!outcome || !isSettled(outcome)) continue;
        this.#settled(event, outcome);
        await parked.remove(id);
        settled++;
      }
      if (settled === before) return settled;
    }
  }

  /**
   * Safety sweep for parked events whose turn came while another process of this service settled the event before them.
   * Touches only events that wait for an earlier one: what failed or cannot be read waits for an operator's redrive.
   * Gives how many were settled.
   */
  async safetySweep(): Promise<number> {
    const { parked } = this.#options;
    let settled = 0;
    for (const ref of await parked.people())
      if (waitsForAnEarlierEvent(await parked.of(ref))) settled += await this.redrive(ref);
    return settled;
  }

  async #settle(ref: string, decoded: readonly Decoded[]): Promise<void> {
    const { parked, apply } = this.#options;
    const fit = decoded.filter(({ unfit }) => unfit === null);
    const outcomes =
      fit.length > 0
        ? await apply(
            ref,
            fit.map(({ event }) => event),
          )
        : [];
    for (const one of decoded) if (one.unfit !== null) await this.#park(one, one.unfit);
    for (const [n, one] of fit.entries()) {
      const outcome = outcomes[n] ?? 'failed';
      if (isSettled(outcome)) this.#settled(one.event, outcome);
      else await this.#park(one, outcome);
    }
    // After the events were parked: one whose predecessor was settled by another call in between is found here.
    if (await parked.hasAny(ref)) await this.redrive(ref);
  }

  #settled(event: CloudEvent, outcome: SettledOutcome): void {
    this.counts[outcome]++;
    this.#options.onSettled?.(event, outcome);
  }

  async #park({ event, stream }: Decoded, reason: ParkedReason): Promise<void> {
    const name = streamName(stream);
    this.#note(name, reason, event.type);
    const topic = topicOf(stream.service, stream.audience);
    await this.#options.parked.park(topic, name, event, reason);
  }

  async #parkUndecodable(record: Delivered): Promise<void> {
    this.#note(`${record.partition}@${record.offset}`, 'undecodable', null);
    await this.#options.parked.parkUndecodable(record);
  }

  /** A stream counts as blocked once, however many of its events are parked: one bad stream must not stop the others. */
  #note(blocked: string, reason: ParkedReason, type: string | null): void {
    this.counts.parked++;
    if (!this.#blocked.has(blocked)) this.#blocked.set(blocked, this.#clock());
    this.#options.onParked?.(reason, type);
  }

  /** Whether more streams became blocked within the last minute than may. */
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

/** Whether the first parked event of some stream is there for want of an earlier one. */
function waitsForAnEarlierEvent(parked: readonly { readonly row: ParkedEvent }[]): boolean {
  const first = new Map<string | null, ParkedEvent>();
  for (const { row } of parked) if (!first.has(row.stream)) first.set(row.stream, row);
  return [...first.values()].some(({ reason }) => reason === 'gap');
}

export const isSettled = (outcome: Outcome | ParkedReason): outcome is SettledOutcome =>
  (settledOutcomes as readonly string[]).includes(outcome);
