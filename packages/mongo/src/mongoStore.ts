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
import type mongoose from 'mongoose';
import { Agenda } from './agenda.ts';
import { type ConnectionOptions, connect, operationTimeoutOf } from './connection.ts';
import type { Call } from './decideCalls.ts';
import { DocumentCollection, documentModel } from './documentCollection.ts';
import { DocumentCount } from './documentCount.ts';
import { DocumentQueries } from './documentQueries.ts';
import { DocumentWriter } from './documentWriter.ts';
import { Lanes } from './lanes.ts';
import { expectMigrated } from './migrate.ts';
import { documentOf } from './storedDocument.ts';

export type MongoStoreOptions = ConnectionOptions & {
  readonly readOnly?: boolean | undefined;
  /** How long a change looks for what became of a write whose answer was lost, in ms; 5,000 by default. */
  readonly settleFor?: number | undefined;
  /** For the move itself: an installation is moving in and has not arrived. Anybody else is refused. */
  readonly moving?: boolean | undefined;
};

/**
 * Documents of one service in one MongoDB database, which any number of processes may write.
 * Throws StoreError `unavailable` where the server cannot be reached, the database was not migrated for this release, or an
 * installation is still moving in.
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<Store> {
  const connection = await connect(options);
  try {
    await expectMigrated(connection, options.moving === true);
  } catch (cause) {
    await connection.close();
    throw cause instanceof StoreError ? cause : unreadable(cause);
  }
  return new MongoStore(connection, options);
}

class MongoStore implements Store {
  readonly #connection: mongoose.Connection;
  readonly #documents: DocumentCollection;
  readonly #queries: DocumentQueries;
  readonly #count: DocumentCount;
  readonly #agenda: Agenda;
  readonly #lanes: Lanes;
  readonly #readOnly: boolean;
  #closing: Promise<void> | null = null;

  constructor(connection: mongoose.Connection, options: MongoStoreOptions) {
    const { readOnly = false, settleFor = 5_000 } = options;
    const model = documentModel(connection);
    const timeout = operationTimeoutOf(options);
    this.#connection = connection;
    this.#readOnly = readOnly;
    this.#documents = new DocumentCollection(model, timeout);
    this.#queries = new DocumentQueries(model, timeout);
    this.#count = new DocumentCount(() => this.#queries.documents());
    this.#agenda = new Agenda((limit) => this.#queries.due(limit));
    const writer = new DocumentWriter({
      documents: this.#documents,
      count: this.#count,
      agenda: this.#agenda,
      settleFor,
    });
    this.#lanes = new Lanes((kind, id, calls) => writer.write(kind, id, calls));
  }

  async read<S>(kind: string, id: string): Promise<Document<S> | undefined> {
    const stored = await this.#ask(() => this.#documents.load(kind, id));
    return stored === undefined ? undefined : (documentOf(stored) as Document<S>);
  }

  async change<S, R>(
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document<S> | undefined) => Change<S, R>,
  ): Promise<Changed<S, R>> {
    if (this.#readOnly)
      throw new StoreError('read-only', 'This process opened the data for reading only.');
    this.#expectOpen();
    return new Promise((resolve, reject) => {
      this.#lanes.submit(kind, id, {
        writeId,
        f: f as Call['f'],
        resolve: resolve as Call['resolve'],
        reject,
      });
    });
  }

  async list(query: ListQuery): Promise<Page> {
    return this.#ask(() => this.#queries.list(query));
  }
  async count(kind: string, index: string, key: string): Promise<number> {
    return this.#ask(() => this.#queries.count(kind, index, key));
  }
  async scan<S>(kind: string, after: string | null, limit: number): Promise<Document<S>[]> {
    const found = await this.#ask(() => this.#queries.scan(kind, after, limit));
    return found as Document<S>[];
  }
  async due(now: Instant, limit: number) {
    return this.#ask(() => this.#agenda.due(now, limit));
  }
  async nextDue(): Promise<Instant | null> {
    return this.#ask(() => this.#agenda.next());
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
    return this.#ask(async () => ({
      ...(await this.#queries.waiting()),
      documents: await this.#count.now(),
    }));
  }

  /** Answers the changes under way, then lets the connections go. */
  close(): Promise<void> {
    this.#closing ??= this.#lanes.drained().then(() => this.#connection.close());
    return this.#closing;
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    this.#expectOpen();
    try {
      return await question();
    } catch (error) {
      throw error instanceof StoreError ? error : unreadable(error);
    }
  }

  #expectOpen(): void {
    if (this.#closing !== null) throw new StoreError('unavailable', 'The store is closed.');
  }
}

const unreadable = (cause: unknown): StoreError =>
  new StoreError('unavailable', 'The store cannot be read.', { cause });
