import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@throughcare/contracts';
import {
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
import { type Durability, openReader, openWriter } from './connection.ts';
import { deepFreeze } from './deepFreeze.ts';
import { DocumentQueries } from './documentQueries.ts';
import { DocumentTable } from './documentTable.ts';
import { type AroundCommit, GroupCommit, type Prepared } from './groupCommit.ts';
import { storeSchema } from './storeSchema.ts';

export type StoreOptions = {
  /** The data directory; it exists. */
  readonly dir: string;
  /** Names the file: `<service>.db`. */
  readonly service: string;
  readonly readOnly?: boolean | undefined;
  /** For tests: documents are frozen, so that a change in place throws where it is made. */
  readonly freeze?: boolean | undefined;
  readonly durability?: Durability | undefined;
  /** For tests: see GroupCommitOptions. */
  readonly aroundCommit?: AroundCommit | undefined;
};

/** The most calls that share one fsync (measured: more gains nothing, and makes the first of them wait). */
const most = 64;
/** Hot documents: 5,000, or as many as have 8 million characters together. */
const hot = { most: 5_000, text: 8_000_000 };

type Writer = { database: DatabaseSync; table: DocumentTable; commits: GroupCommit };

/**
 * Documents of one service in one SQLite file.
 * Throws StoreError `unavailable` where the file cannot be opened or is of another release.
 */
export const openStore = (options: StoreOptions): Store => new SqliteStore(options);

class SqliteStore implements Store {
  readonly #freeze: boolean;
  readonly #reader: DatabaseSync;
  readonly #queries: DocumentQueries;
  readonly #writer: Writer | null;
  /** Committed documents only; empty in a process that only reads, since it does not hear of writes. */
  readonly #hot: CommittedDocuments;
  /** What the open transaction has written so far; null stands for removed. */
  readonly #written = new Map<string, Stored | null>();
  #closed = false;

  constructor(options: StoreOptions) {
    const { dir, service, readOnly = false, freeze = false } = options;
    const path = join(dir, `${service}.db`);
    this.#freeze = freeze;
    this.#hot = new CommittedDocuments(readOnly ? 0 : hot.most, hot.text);
    this.#writer = readOnly ? null : this.#openWriter(path, options);
    this.#reader = openReader(path, storeSchema);
    this.#queries = new DocumentQueries(this.#reader);
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
    if (this.#closed) return;
    this.#closed = true;
    this.#writer?.commits.close();
    this.#reader.close();
    this.#writer?.database.close();
  }

  #openWriter(path: string, { aroundCommit, durability }: StoreOptions): Writer {
    const database = openWriter(path, storeSchema, durability);
    const table = new DocumentTable(database);
    const commits = new GroupCommit({
      database,
      durability,
      most,
      aroundCommit,
      beforeCommit: () => table.writeTotals(),
      committed: () => {
        for (const [key, stored] of this.#written)
          if (stored === null) this.#hot.drop(key);
          else this.#hot.put(key, stored);
        this.#written.clear();
      },
      abandoned: () => {
        table.forgetTotals();
        this.#written.clear();
      },
    });
    return { database, table, commits };
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

    const document = this.#next(change.write, current, kind, id, writeId);
    // Here, not inside `write`: what cannot be turned into text is this call's own mistake.
    const body = JSON.stringify(document);
    return {
      result: answer(change.result, document),
      lasting: change.recoverable !== true,
      write: () => {
        // Gone until it is committed: whatever goes wrong from here, the next look is at the file.
        this.#hot.drop(key);
        this.#written.set(
          key,
          stored === undefined
            ? table.insert(document, body)
            : table.update(stored, document, body),
        );
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

  #next<S>(
    draft: Omit<Document<S>, 'version' | 'writes'>,
    current: Document<S> | undefined,
    kind: string,
    id: string,
    writeId: string,
  ): Document<S> {
    const document: Document<S> = {
      ...draft,
      kind,
      id,
      version: (current?.version ?? 0) + 1,
      writes: remembering(current?.writes ?? [], writeId),
    };
    return this.#freeze ? deepFreeze(document) : document;
  }

  #kept(stored: Stored): Stored {
    if (this.#freeze) deepFreeze(stored.document);
    return stored;
  }

  #ask<T>(question: () => T): T {
    if (this.#closed) throw new StoreError('unavailable', 'The store is closed.');
    try {
      return question();
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError('unavailable', 'The store cannot be read.', { cause: error });
    }
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
