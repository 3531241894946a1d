import type { Topic } from '@throughcare/contracts';
import type {
  ConsumeOptions,
  Consumption,
  EventLog,
  LogRecord,
  WholeJournal,
} from '@throughcare/messaging';
import { StoreError } from '@throughcare/store';
import { Consumer } from './consumer.ts';
import { DataFile, type DataFileOptions, type Writer } from './dataFile.ts';
import type { GroupCommit } from './groupCommit.ts';
import { offsetOf } from './offsets.ts';
import { RecordQueries } from './recordQueries.ts';
import { RecordTable } from './recordTable.ts';
import { SqliteJournal } from './sqliteJournal.ts';

export type SqliteLog = {
  readonly log: EventLog;
  readonly journal: WholeJournal;
  /** For stores in the same file, which write their events here themselves; null where this process only reads. */
  readonly records: RecordTable | null;
  /** Stops every consumer after its batch in flight. */
  close(): Promise<void>;
};

/** A log that is alone in its file. Throws as DataFile does. */
export function openLog(options: DataFileOptions): SqliteLog {
  const file = new DataFile(options);
  const log = logIn(file);
  return { ...log, close: () => log.close().finally(() => file.close()) };
}

/** The log between the services of one machine, in the file that holds their documents. */
export function logIn(file: DataFile): SqliteLog {
  const log = new EmbeddedLog(file);
  const journal = new SqliteJournal((question) => log.ask(question));
  return { log, journal, records: log.records, close: () => log.close() };
}

class EmbeddedLog implements EventLog {
  readonly #file: DataFile;
  readonly #queries: RecordQueries;
  readonly #commits: GroupCommit | undefined;
  readonly #consumers = new Set<Consumer>();
  readonly records: RecordTable | null;
  #closing = false;
  #closed = false;

  constructor(file: DataFile) {
    this.#file = file;
    this.#queries = file.ask('log', () => new RecordQueries(file.reader));
    this.#commits = file.writer?.commits;
    this.records = file.writer && this.#joining(file.writer);
  }

  async append(records: readonly LogRecord[]): Promise<void> {
    const { commits, table } = this.#writing();
    const written = records.map((record) => ({ ...record, value: JSON.stringify(record.event) }));
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
    return this.#file.ask('log', () => question(this.#queries));
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    this.#closed = true;
  }

  #writing(): { commits: GroupCommit; table: RecordTable } {
    if (this.#commits === undefined || this.records === null)
      throw new StoreError('read-only', 'This process opened the log for reading only.');
    if (this.#closing) throw new StoreError('unavailable', 'The log is closed.');
    return { commits: this.#commits, table: this.records };
  }

  #joining({ database, commits }: Writer): RecordTable {
    const table = new RecordTable(database);
    commits.join({
      beforeCommit: () => table.writeCounts(),
      committed: () => {
        const added = table.takeAdded();
        if (added.length > 0) for (const consumer of this.#consumers) consumer.hand(added);
      },
      abandoned: () => {
        table.forget();
        // It may stand in the file after all.
        for (const consumer of this.#consumers) consumer.lookAgain();
      },
    });
    return table;
  }
}
