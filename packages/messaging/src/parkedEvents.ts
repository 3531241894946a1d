import type { CloudEvent, Instant } from '@throughcare/contracts';
import type { Document, IndexEntry, Store } from '@throughcare/store';
import type { Delivered } from './eventLog.ts';
import { plainDraft } from './plainDraft.ts';

/** Why a record was parked. */
export type ParkedReason =
  /** An earlier event of its stream has not been applied. */
  | 'gap'
  /** The reaction to it threw. */
  | 'failed'
  /** Its data does not fit its type. */
  | 'invalid-data'
  /** A version of a known type that this build does not know. */
  | 'unknown-version'
  /** Its publisher was restored from a backup, and its new epoch does not follow on the position here. */
  | 'epoch'
  /** Not an event at all. */
  | 'undecodable';

/** A record of the log that could not be applied when it came. Its content is sealed, since nobody knows what is in it. */
export type ParkedEvent = {
  readonly ref: string | null;
  readonly stream: string | null;
  readonly sequence: number | null;
  readonly topic: string;
  readonly type: string | null;
  readonly reason: ParkedReason;
  readonly since: Instant;
  readonly sealed: string;
};

export type ParkedEventsOptions = {
  readonly store: Store;
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string;
  readonly now: () => Instant;
};

const kind = 'parked';
const order = (sequence: number): string => String(sequence).padStart(12, '0');

/** The records of the log that could not be applied when they came, one document each. The log goes on without them. */
export class ParkedEvents {
  readonly #o: ParkedEventsOptions;
  /** People with parked events, kept in memory so that an event of anybody else costs no query. */
  readonly #refs = new Set<string>();
  #loaded: Promise<void> | undefined;

  constructor(options: ParkedEventsOptions) {
    this.#o = options;
  }

  async hasAny(ref: string): Promise<boolean> {
    await this.#ready();
    return this.#refs.has(ref);
  }

  /** Everybody with parked events, read from the store: other processes of this service park events too. */
  async people(): Promise<readonly string[]> {
    await this.#load();
    return [...this.#refs];
  }

  /** Parks an event under its stream and sequence. */
  async park(
    topic: string,
    stream: string,
    event: CloudEvent,
    reason: ParkedReason,
  ): Promise<void> {
    await this.#ready();
    await this.#put(`${stream}/${event.sequence}`, {
      ref: event.partitionkey,
      stream,
      sequence: event.sequence,
      topic,
      type: event.type,
      reason,
      since: this.#o.now(),
      sealed: this.#o.seal(JSON.stringify(event)),
    });
    // After the write: `of` removes the person when it finds nothing, and may have run before it.
    this.#refs.add(event.partitionkey);
  }

  /** Parks a record that cannot be decoded, under its place in the log. */
  async parkUndecodable(record: Delivered): Promise<void> {
    await this.#put(`${record.topic}/${record.partition}/${record.offset}`, {
      ref: null,
      stream: null,
      sequence: null,
      topic: record.topic,
      type: null,
      reason: 'undecodable',
      since: this.#o.now(),
      sealed: this.#o.seal(JSON.stringify({ key: record.key, value: record.value })),
    });
  }

  /** The parked events of one person, by stream and sequence. */
  async of(ref: string): Promise<{ id: string; row: ParkedEvent; event: CloudEvent }[]> {
    const found: { id: string; row: ParkedEvent; event: CloudEvent }[] = [];
    for await (const { id, state } of this.#documents('ref', ref))
      found.push({
        id,
        row: state,
        event: JSON.parse(this.#o.open(state.sealed)) as CloudEvent,
      });
    if (found.length === 0) this.#refs.delete(ref);
    return found;
  }

  async remove(id: string): Promise<void> {
    await this.#o.store.change(kind, id, '', () => ({ remove: true, result: undefined }));
  }

  count(): Promise<number> {
    return this.#o.store.count(kind, 'all', 'all');
  }

  /** When the event that has been parked longest was parked; null where none is. */
  async oldest(): Promise<Instant | null> {
    const { items } = await this.#o.store.list({ kind, index: 'all', key: 'all', limit: 1 });
    return (items[0]?.sort as Instant | undefined) ?? null;
  }

  /** A page of all parked events, those parked longest first. */
  async page(
    limit: number,
    after?: string,
  ): Promise<{ rows: { id: string; row: ParkedEvent }[]; next: string | null }> {
    const page = await this.#o.store.list({ kind, index: 'all', key: 'all', limit, after });
    const rows: { id: string; row: ParkedEvent }[] = [];
    for (const { id } of page.items) {
      const row = await this.read(id);
      if (row) rows.push({ id, row });
    }
    return { rows, next: page.next };
  }

  async read(id: string): Promise<ParkedEvent | undefined> {
    return (await this.#o.store.read<ParkedEvent>(kind, id))?.state;
  }

  async *#documents(index: string, key: string): AsyncGenerator<Document<ParkedEvent>> {
    let after: string | undefined;
    do {
      const page = await this.#o.store.list({ kind, index, key, limit: 200, after });
      for (const { id } of page.items) {
        const document = await this.#o.store.read<ParkedEvent>(kind, id);
        if (document) yield document;
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }

  /** A repeat for the same reason changes nothing, so that `since` stays the first moment. */
  async #put(id: string, row: ParkedEvent): Promise<void> {
    const index: IndexEntry[] = [{ name: 'all', key: 'all', sort: row.since }];
    if (row.ref !== null && row.stream !== null && row.sequence !== null)
      index.push({ name: 'ref', key: row.ref, sort: `${row.stream}/${order(row.sequence)}` });
    await this.#o.store.change<ParkedEvent, void>(kind, id, '', (current) =>
      current && current.state.reason === row.reason
        ? { keep: true, result: undefined }
        : { write: plainDraft(kind, id, row, row.since, index), result: undefined },
    );
  }

  #ready(): Promise<void> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      // Forget the failure, so that the next call asks the store again.
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #load(): Promise<void> {
    for await (const { state } of this.#documents('all', 'all'))
      if (state.ref !== null) this.#refs.add(state.ref);
  }
}
