import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Topic } from '@throughcare/contracts';
import type {
  ConsumeOptions,
  Consumption,
  EventLog,
  LogRecord,
  WholeJournal,
} from '@throughcare/messaging';
import { StoreError } from '@throughcare/store';
import { type Durability, openReader, openWriter } from './connection.ts';
import { Consumer } from './consumer.ts';
import { GroupCommit } from './groupCommit.ts';
import { logSchema } from './logSchema.ts';
import { offsetOf } from './offsets.ts';
import { RecordQueries } from './recordQueries.ts';
import { RecordTable } from './recordTable.ts';
import { SqliteJournal } from './sqliteJournal.ts';

export type LogOptions = {
  /** The data directory; it exists. */
  readonly dir: string;
  /** The journal only: appending and consuming are refused. */
  readonly readOnly?: boolean | undefined;
  readonly durability?: Durability | undefined;
  /** For tests: see GroupCommitOptions. */
  readonly aroundCommit?: ((commit: () => void) => void) | undefined;
};

export type SqliteLog = {
  readonly log: EventLog;
  readonly journal: WholeJournal;
  /** Stops every consumer after its batch in flight, commits what waits, closes the file. */
  close(): Promise<void>;
};

/** The most appends that share one fsync. */
const most = 64;

/**
 * The log between the services of one machine, in `log.db`, which all of them share.
 * Throws StoreError `unavailable` where the file cannot be opened or is of another release.
 */
export function openLog(options: LogOptions): SqliteLog {
  const log = new EmbeddedLog(options);
  const journal = new SqliteJournal((question) => log.ask(question));
  return { log, journal, close: () => log.close() };
}

type Writer = { database: DatabaseSync; commits: GroupCommit; table: RecordTable };

class EmbeddedLog implements EventLog {
  readonly #reader: DatabaseSync;
  readonly #queries: RecordQueries;
  readonly #writer: Writer | null;
  readonly #consumers = new Set<Consumer>();
  #closing = false;
  #closed = false;

  constructor(options: LogOptions) {
    const { dir, readOnly = false } = options;
    const path = join(dir, 'log.db');
    this.#writer = readOnly ? null : this.#openWriter(path, options);
    this.#reader = openReader(path, logSchema);
    this.#queries = new RecordQueries(this.#reader);
  }

  async append(records: readonly LogRecord[]): Promise<void> {
    const { commits, table } = this.#writing();
    const written = records.map((record) => ({ record, value: JSON.stringify(record.event) }));
    await commits.submit(() => ({
      result: undefined,
      write: () => {
        for (const one of written) table.append(one);
      },
    }));
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.#writing();
    const consumer = new Consumer(options, (question) => this.ask(question));
    this.#consumers.add(consumer);
    try {
      await consumer.start();
    } catch (error) {
      this.#consumers.delete(consumer);
      throw error;
    }
    return {
      lag: () => consumer.lag(),
      lags: () => consumer.lags(),
      stop: async () => {
        this.#consumers.delete(consumer);
        await consumer.stop();
      },
    };
  }

  /** A partition is a topic. */
  async ends(topics: readonly Topic[]): Promise<ReadonlyMap<string, string>> {
    return this.ask(
      (queries) =>
        new Map(
          topics.flatMap((topic) => {
            const place = queries.lastOf(topic);
            return place === undefined ? [] : [[topic, offsetOf(place)] as const];
          }),
        ),
    );
  }

  ask<T>(question: (queries: RecordQueries) => T): T {
    if (this.#closed) throw new StoreError('unavailable', 'The log is closed.');
    try {
      return question(this.#queries);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError('unavailable', 'The log cannot be read.', { cause: error });
    }
  }

  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    this.#writer?.commits.close();
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    this.#closed = true;
    this.#reader.close();
    this.#writer?.database.close();
  }

  #writing(): Writer {
    if (this.#writer === null)
      throw new StoreError('read-only', 'This process opened the log for reading only.');
    if (this.#closing) throw new StoreError('unavailable', 'The log is closed.');
    return this.#writer;
  }

  #openWriter(path: string, { aroundCommit, durability }: LogOptions): Writer {
    const database = openWriter(path, logSchema, durability);
    const table = new RecordTable(database);
    const commits = new GroupCommit({
      database,
      durability,
      most,
      aroundCommit,
      beforeCommit: () => table.writeCounts(),
      committed: () => this.#tell(table),
      abandoned: () => {
        table.forget();
        // It may stand in the file after all.
        for (const consumer of this.#consumers) consumer.lookAgain();
      },
    });
    return { database, commits, table };
  }

  #tell(table: RecordTable): void {
    const added = table.takeAdded();
    for (const consumer of this.#consumers) consumer.hand(added);
  }
}
