import type { CloudEvent, Instant } from '@throughcare/contracts';
import type { Document, Draft, IndexEntry, Store } from '@throughcare/store';
import type { Delivered } from './eventLog.ts';

/** Why a record could not be applied when it came. */
export type AsideReason =
  /** An earlier event of its stream has not been applied. */
  | 'gap'
  /** The handler failed on it. */
  | 'failed'
  /** Its data does not fit its type. */
  | 'invalid-data'
  /** A version of a type that this build does not know. */
  | 'unknown-version'
  /** A restored producer's epoch that does not follow on. */
  | 'epoch'
  /** Not an event at all. */
  | 'undecodable';

/** A record that waits beside its stream, raw and sealed. */
export type AsideRow = {
  readonly ref: string | null;
  readonly stream: string | null;
  readonly sequence: number | null;
  readonly topic: string;
  readonly type: string | null;
  readonly reason: AsideReason;
  readonly since: Instant;
  readonly sealed: string;
};

export type AsideTools = {
  readonly store: Store;
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string;
  readonly now: () => Instant;
};

const kind = 'aside';
const order = (sequence: number): string => String(sequence).padStart(12, '0');

/** Rows of records that could not be applied when they came: nothing is dropped, and the log moves on. */
export class Aside {
  readonly #tools: AsideTools;
  /** People with rows, so that the common case costs no look-up. */
  readonly #refs = new Set<string>();
  #loaded: Promise<void> | undefined;

  constructor(tools: AsideTools) {
    this.#tools = tools;
  }

  async hasRows(ref: string): Promise<boolean> {
    await this.#ready();
    return this.#refs.has(ref);
  }

  /** Everyone with rows, looked up anew: another process of this service may have set some aside. */
  async everyone(): Promise<readonly string[]> {
    await this.#load();
    return [...this.#refs];
  }

  /** An event that is out of turn, by its stream and sequence. */
  async putEvent(
    topic: string,
    stream: string,
    event: CloudEvent,
    reason: AsideReason,
  ): Promise<void> {
    await this.#ready();
    await this.#put(`${stream}/${event.sequence}`, {
      ref: event.partitionkey,
      stream,
      sequence: event.sequence,
      topic,
      type: event.type,
      reason,
      since: this.#tools.now(),
      sealed: this.#tools.seal(JSON.stringify(event)),
    });
    // Only now: a drain that ran meanwhile may have found no rows and forgotten the person.
    this.#refs.add(event.partitionkey);
  }

  /** What cannot even be decoded, by its place in the log. */
  async putRaw(record: Delivered): Promise<void> {
    await this.#put(`${record.topic}/${record.partition}/${record.offset}`, {
      ref: null,
      stream: null,
      sequence: null,
      topic: record.topic,
      type: null,
      reason: 'undecodable',
      since: this.#tools.now(),
      sealed: this.#tools.seal(JSON.stringify({ key: record.key, value: record.value })),
    });
  }

  /** Rows of a person in order of stream and sequence. */
  async rowsOf(ref: string): Promise<{ id: string; row: AsideRow; event: CloudEvent }[]> {
    const rows: { id: string; row: AsideRow; event: CloudEvent }[] = [];
    for await (const { id, state } of this.#documents('ref', ref))
      rows.push({
        id,
        row: state,
        event: JSON.parse(this.#tools.open(state.sealed)) as CloudEvent,
      });
    if (rows.length === 0) this.#refs.delete(ref);
    return rows;
  }

  async remove(id: string): Promise<void> {
    await this.#tools.store.change(kind, id, '', () => ({ remove: true, result: undefined }));
  }

  count(): Promise<number> {
    return this.#tools.store.count(kind, 'all', 'all');
  }

  /** Since when the row that waits longest waits; null where none does. */
  async oldest(): Promise<Instant | null> {
    const { items } = await this.#tools.store.list({ kind, index: 'all', key: 'all', limit: 1 });
    return (items[0]?.sort as Instant | undefined) ?? null;
  }

  /** A page of all rows, the longest waiting first. */
  async page(
    limit: number,
    after?: string,
  ): Promise<{ rows: { id: string; row: AsideRow }[]; next: string | null }> {
    const page = await this.#tools.store.list({ kind, index: 'all', key: 'all', limit, after });
    const rows: { id: string; row: AsideRow }[] = [];
    for (const { id } of page.items) {
      const row = await this.read(id);
      if (row) rows.push({ id, row });
    }
    return { rows, next: page.next };
  }

  async read(id: string): Promise<AsideRow | undefined> {
    return (await this.#tools.store.read<AsideRow>(kind, id))?.state;
  }

  async *#documents(index: string, key: string): AsyncGenerator<Document<AsideRow>> {
    let after: string | undefined;
    do {
      const page = await this.#tools.store.list({ kind, index, key, limit: 200, after });
      for (const { id } of page.items) {
        const document = await this.#tools.store.read<AsideRow>(kind, id);
        if (document) yield document;
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }

  async #put(id: string, row: AsideRow): Promise<void> {
    const index: IndexEntry[] = [{ name: 'all', key: 'all', sort: row.since }];
    if (row.ref !== null && row.stream !== null && row.sequence !== null)
      index.push({ name: 'ref', key: row.ref, sort: `${row.stream}/${order(row.sequence)}` });
    await this.#tools.store.change<AsideRow, void>(kind, id, '', (current) =>
      current && current.state.reason === row.reason
        ? { keep: true, result: undefined }
        : { write: plainDraft(kind, id, row, row.since, index), result: undefined },
    );
  }

  #ready(): Promise<void> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      // Asked again next time: a store that was away once is not away for ever.
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

/** A document without streams of its own: a row, an offset, a claim. */
export function plainDraft<S>(
  kind: string,
  id: string,
  state: S,
  moment: Instant,
  index: readonly IndexEntry[] = [],
): Draft<S> {
  return {
    kind,
    id,
    moment,
    state,
    epoch: 0,
    revs: {},
    outbox: [],
    heads: {},
    followUps: [],
    positions: {},
    remembered: [],
    dueAt: null,
    index,
  };
}
