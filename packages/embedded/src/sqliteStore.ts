import type { CloudEvent, Instant } from '@throughcare/contracts';
import {
  type Along,
  type Change,
  type Changed,
  type Document,
  type ListQuery,
  type Page,
  type Store,
  StoreError,
  writeIdsKept,
} from '@throughcare/store';
import { turn } from '@throughcare/waiting';
import { CommittedDocuments, type Stored } from './committedDocuments.ts';
import { DataFile, type DataFileOptions, type Writer } from './dataFile.ts';
import { deepFreeze } from './deepFreeze.ts';
import { DocumentQueries } from './documentQueries.ts';
import { DocumentTable } from './documentTable.ts';
import { type Texts, textsOf } from './documentTexts.ts';
import type { GroupCommit, Prepared } from './groupCommit.ts';
import { type RecordTable, writtenOf } from './recordTable.ts';
import { storeSchema } from './storeSchema.ts';
import { storedTablesOf, tablesOf } from './tables.ts';

export type StoreOptions = {
  /** Names the tables. */
  readonly service: string;
  /** For tests: documents are frozen, so that a change in place throws where it is made. */
  readonly freeze?: boolean | undefined;
  /**
   * Where events go: in the transaction that writes their document they become rows of the log in the same file, and no outbox is
   * kept. Left out: they stay in the document's outbox until a relay has sent them.
   */
  readonly log?: RecordTable | undefined;
};

type Collected = {
  readonly items: unknown[];
  readonly put: (along: Along, items: readonly unknown[]) => void;
};

/** Hot documents: 5,000, or as many as have 8 million characters together. */
const hot = { most: 5_000, text: 8_000_000 };

/** A store that is alone in its file, and keeps outboxes. Throws as DataFile does. */
export function openStore(options: StoreOptions & DataFileOptions): Store {
  const file = new DataFile(options);
  const store = new SqliteStore(file, options);
  const close = store.close.bind(store);
  return Object.assign(store, { close: () => close().finally(() => file.close()) });
}

/** Documents of one service, in tables of its own. */
export class SqliteStore implements Store {
  readonly writesAlong = true;
  readonly #file: DataFile;
  readonly #freeze: boolean;
  readonly #log: RecordTable | undefined;
  readonly #queries: DocumentQueries;
  readonly #writer: { readonly table: DocumentTable; readonly commits: GroupCommit } | null;
  /** Committed documents only; empty in a process that only reads, since it does not hear of writes. */
  readonly #hot: CommittedDocuments;
  /** What the open transaction has written so far; null stands for removed. */
  readonly #written = new Map<string, Stored | null>();
  /** What is put together at the end of the open transaction. */
  readonly #collected = new Map<string, Collected>();
  #closed = false;

  constructor(file: DataFile, { service, freeze = false, log }: StoreOptions) {
    const tables = tablesOf(service);
    this.#file = file;
    this.#freeze = freeze;
    this.#log = log;
    this.#hot = new CommittedDocuments(file.writer === null ? 0 : hot.most, hot.text);
    file.make(storeSchema(tables));
    this.#writer = file.writer && this.#joining(file.writer, tables);
    this.#queries = this.#file.ask(
      'store',
      () => new DocumentQueries(file.reader, storedTablesOf(file.reader, service)),
    );
  }

  async read<S>(kind: string, id: string): Promise<Document<S> | undefined> {
    const key = nameOf(kind, id);
    const hot = this.#hot.get(key);
    if (hot !== undefined) return hot.document as Document<S>;
    const found = this.#ask(() => this.#queries.read(kind, id));
    if (found === undefined) return undefined;
    this.#hot.put(key, this.#kept(found));
    return found.document as Document<S>;
  }

  async change<S, R>(
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document<S> | undefined) => Change<S, R>,
  ): Promise<Changed<S, R>> {
    if (this.#writer === null)
      throw new StoreError('read-only', 'This process opened the data for reading only.');
    if (this.#closed) throw new StoreError('unavailable', 'The store is closed.');
    const { table, commits } = this.#writer;
    return commits.submit(() => this.#prepare(table, kind, id, writeId, f), writeId !== '');
  }

  async list(query: ListQuery): Promise<Page> {
    const page = this.#ask(() => this.#queries.list(query));
    // Whoever reads one long page after the other leaves everybody else in this process a turn in between.
    if (page.items.length >= longPage) await turn();
    return page;
  }
  async count(kind: string, index: string, key: string): Promise<number> {
    return this.#ask(() => this.#queries.count(kind, index, key));
  }
  async scan<S>(kind: string, after: string | null, limit: number): Promise<Document<S>[]> {
    const found = this.#ask(() => this.#queries.scan(kind, after, limit));
    return (this.#freeze ? deepFreeze(found) : found) as Document<S>[];
  }
  async due(now: Instant, limit: number) {
    return this.#ask(() => this.#queries.due(now, limit));
  }
  async nextDue(): Promise<Instant | null> {
    return this.#ask(() => this.#queries.nextDue());
  }
  async pending(limit: number) {
    return this.#ask(() => this.#queries.pending(limit));
  }
  async owing(now: Instant, limit: number) {
    return this.#ask(() => this.#queries.owing(now, limit));
  }
  async nextOwing(): Promise<Instant | null> {
    return this.#ask(() => this.#queries.nextOwing());
  }
  async totals() {
    return this.#ask(() => this.#queries.totals());
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #joining({ database, commits }: Writer, tables: ReturnType<typeof tablesOf>) {
    const table = new DocumentTable(database, tables);
    commits.join({
      beforeCommit: () => {
        for (const { items, put } of this.#collected.values()) put(this.#alongIn(table), items);
        this.#collected.clear();
        table.writeTotals();
      },
      committed: () => {
        for (const [key, stored] of this.#written)
          if (stored === null) this.#hot.drop(key);
          else this.#hot.put(key, stored);
        this.#written.clear();
      },
      abandoned: () => {
        table.forgetTotals();
        this.#written.clear();
        this.#collected.clear();
      },
    });
    return { table, commits };
  }

  #prepare<S, R>(
    table: DocumentTable,
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document<S> | undefined) => Change<S, R>,
  ): Prepared<Changed<S, R>> {
    const key = nameOf(kind, id);
    const stored = this.#current(table, key, kind, id);
    const current = stored?.document as Document<S> | undefined;
    if (writeId !== '' && current?.writes.includes(writeId))
      return { result: { repeated: true, document: current }, write: null };

    const change = f(current);
    if ('keep' in change) return { result: answer(change.result, current), write: null };
    if ('remove' in change)
      return {
        result: answer(change.result, undefined),
        write:
          stored === undefined
            ? null
            : () => {
                this.#hot.drop(key);
                table.remove(stored);
                this.#written.set(key, null);
              },
      };

    const { document, events } = this.#next(change.write, current, kind, id, writeId);
    // Here, not inside `write`: what cannot be turned into text is this call's own mistake.
    const texts = textsOf(document, stored);
    const records = events.map(writtenOf);
    // What was sent from an outbox is not made again with the same sequence; a row of this file goes or stays with its document.
    const sends = document.outbox.length > (current?.outbox.length ?? 0);
    return {
      result: answer(change.result, document),
      lasting: change.recoverable !== true || sends,
      write: () => {
        this.#put(table, key, stored, document, texts);
        for (const record of records) this.#log?.append(record);
        change.along?.(this.#alongIn(table));
      },
    };
  }

  #put(
    table: DocumentTable,
    key: string,
    stored: Stored | undefined,
    document: Document,
    texts: Texts,
  ): void {
    // Gone until it is committed: whatever goes wrong from here, the next look is at the file.
    this.#hot.drop(key);
    this.#written.set(
      key,
      stored === undefined ? table.insert(document, texts) : table.update(stored, document, texts),
    );
  }

  #alongIn(table: DocumentTable): Along {
    return {
      read: <S>(kind: string, id: string) =>
        this.#current(table, nameOf(kind, id), kind, id)?.document as Document<S> | undefined,
      last: (kind, index, key) => table.last(kind, index, key),
      put: (draft) => {
        const { kind, id } = draft;
        const key = nameOf(kind, id);
        const stored = this.#current(table, key, kind, id);
        const { document } = this.#next(draft, stored?.document, kind, id, '');
        this.#put(table, key, stored, document, textsOf(document, stored));
      },
      add: (draft) => {
        const { document } = this.#next(draft, undefined, draft.kind, draft.id, '');
        const texts = textsOf(document, undefined);
        this.#put(table, nameOf(draft.kind, draft.id), undefined, document, texts);
      },
      collect: <T>(key: string, item: T, put: (along: Along, items: readonly T[]) => void) => {
        const collected = this.#collected.get(key) ?? { items: [], put: put as Collected['put'] };
        collected.items.push(item);
        this.#collected.set(key, collected);
      },
    };
  }

  #current(table: DocumentTable, key: string, kind: string, id: string): Stored | undefined {
    const written = this.#written.get(key);
    if (written !== undefined) return written ?? undefined;
    const hot = this.#hot.get(key);
    if (hot !== undefined) return hot;
    const loaded = table.load(kind, id);
    if (loaded !== undefined) this.#hot.put(key, this.#kept(loaded));
    return loaded;
  }

  /** The document as it will stand, and the events that leave it for the log. */
  #next<S>(
    draft: Omit<Document<S>, 'version' | 'writes'>,
    current: Document<S> | undefined,
    kind: string,
    id: string,
    writeId: string,
  ): { document: Document<S>; events: readonly CloudEvent[] } {
    const { outbox } = draft;
    const document: Document<S> = {
      ...draft,
      kind,
      id,
      outbox: this.#log ? [] : outbox,
      version: (current?.version ?? 0) + 1,
      writes: remembering(current?.writes ?? [], writeId),
    };
    const events = this.#log ? outbox : [];
    return this.#freeze
      ? { document: deepFreeze(document), events: deepFreeze(events) }
      : { document, events };
  }

  #kept(stored: Stored): Stored {
    if (this.#freeze) deepFreeze(stored.document);
    return stored;
  }

  #ask<T>(question: () => T): T {
    if (this.#closed) throw new StoreError('unavailable', 'The store is closed.');
    return this.#file.ask('store', question);
  }
}

/** Items of a page that takes a millisecond to read. */
const longPage = 500;

const nameOf = (kind: string, id: string): string => `${kind}\n${id}`;

/** The last 32; an empty write id is not remembered. */
const remembering = (writes: readonly string[], writeId: string): readonly string[] =>
  writeId === '' ? writes : [...writes.slice(1 - writeIdsKept), writeId];

const answer = <S, R>(result: R, document: Document<S> | undefined): Changed<S, R> => ({
  repeated: false,
  result,
  document,
});
