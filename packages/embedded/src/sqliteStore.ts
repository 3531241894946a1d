import type { Instant } from '@throughcare/contracts';
import {
  type Change,
  type Changed,
  type Document,
  type ListQuery,
  type Page,
  type Store,
  StoreError,
} from '@throughcare/store';
import { turn } from '@throughcare/waiting';
import { CommittedDocuments } from './committedDocuments.ts';
import { DataFile, type DataFileOptions } from './dataFile.ts';
import { deepFreeze, frozen } from './deepFreeze.ts';
import { DocumentQueries } from './documentQueries.ts';
import { DocumentTable } from './documentTable.ts';
import { DocumentWrites, nameOf } from './documentWrites.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { RecordTable } from './recordTable.ts';
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
  readonly #queries: DocumentQueries;
  readonly #writer: { readonly writes: DocumentWrites; readonly commits: GroupCommit } | null;
  /** Committed documents only; empty in a process that only reads, since it does not hear of writes. */
  readonly #hot: CommittedDocuments;
  /** By question about the whole: what it came to, and at which generation of writes. */
  readonly #answers = new Map<string, { readonly generation: number; readonly answer: unknown }>();
  #closed = false;

  constructor(file: DataFile, { service, freeze = false, log }: StoreOptions) {
    const tables = tablesOf(service);
    this.#file = file;
    this.#freeze = freeze;
    this.#hot = new CommittedDocuments(file.writer === null ? 0 : hot.most, hot.text);
    file.make(storeSchema(tables));
    this.#writer = null;
    if (file.writer) {
      const { database, commits } = file.writer;
      const table = new DocumentTable(database, tables);
      const writes = new DocumentWrites({ table, hot: this.#hot, freeze, log });
      commits.join(writes);
      this.#writer = { writes, commits };
    }
    this.#queries = this.#file.ask(
      'store',
      () => new DocumentQueries(file.reader, storedTablesOf(file.reader, service)),
    );
  }

  async read<S>(kind: string, id: string): Promise<Document<S> | undefined> {
    const key = nameOf(kind, id);
    const hot = this.#hot.get(key);
    if (hot !== undefined) return hot.document as Document<S>;
    const found = await this.#ask(() => this.#queries.read(kind, id));
    if (found === undefined) return undefined;
    this.#hot.put(key, this.#freeze ? frozen(found) : found);
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
    const { writes, commits } = this.#writer;
    return commits.submit(() => writes.prepare(kind, id, writeId, f), writeId !== '');
  }

  async list(query: ListQuery): Promise<Page> {
    const page = await this.#ask(() => this.#queries.list(query));
    // Whoever reads one long page after the other leaves everybody else in this process a turn in between.
    if (page.items.length >= longPage) await turn();
    return page;
  }
  async count(kind: string, index: string, key: string): Promise<number> {
    return this.#ask(() => this.#queries.count(kind, index, key));
  }
  async scan<S>(kind: string, after: string | null, limit: number): Promise<Document<S>[]> {
    const found = await this.#ask(() => this.#queries.scan(kind, after, limit));
    return (this.#freeze ? deepFreeze(found) : found) as Document<S>[];
  }
  async due(now: Instant, limit: number) {
    return this.#ask(() => this.#queries.due(now, limit));
  }
  async nextDue(): Promise<Instant | null> {
    return this.#askOnce('nextDue', () => this.#queries.nextDue());
  }
  async pending(limit: number) {
    return this.#ask(() => this.#queries.pending(limit));
  }
  async owing(now: Instant, limit: number) {
    return this.#ask(() => this.#queries.owing(now, limit));
  }
  async nextOwing(): Promise<Instant | null> {
    return this.#askOnce('nextOwing', () => this.#queries.nextOwing());
  }
  async totals() {
    return this.#askOnce('totals', () => this.#queries.totals());
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  /** Asked again only after something was written here: whoever waits for rest asks these all the time. */
  #askOnce<T>(name: string, question: () => T): Promise<T> {
    return this.#ask(() => {
      const generation = this.#writer?.writes.generation;
      const known = this.#answers.get(name);
      if (known !== undefined && known.generation === generation) return known.answer as T;
      const answer = question();
      if (generation !== undefined) this.#answers.set(name, { generation, answer });
      return answer;
    });
  }

  async #ask<T>(question: () => T): Promise<T> {
    // A transaction ends in the turn in which it began: whoever asks from inside one is answered after it.
    if (this.#file.isBusy) await turn();
    if (this.#closed) throw new StoreError('unavailable', 'The store is closed.');
    return this.#file.ask('store', question);
  }
}

/** Items of a page that takes a millisecond to read. */
const longPage = 500;
