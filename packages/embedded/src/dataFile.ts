import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@throughcare/store';
import { Checkpoints } from './checkpoints.ts';
import { type Durability, openReader, openWriter } from './connection.ts';
import { type AroundCommit, GroupCommit } from './groupCommit.ts';

export type DataFileOptions = {
  /** The data directory; it exists. */
  readonly dir: string;
  readonly readOnly?: boolean | undefined;
  readonly durability?: Durability | undefined;
  /** For tests: see GroupCommitOptions. */
  readonly aroundCommit?: AroundCommit | undefined;
};

export const dataFileName = 'throughcare.db';

/**
 * The most calls that share one fsync: commands of one moment, and what the services have to do for those of the moment before.
 * (More gains nothing, and makes the first of them wait.)
 */
const most = 128;

export type Writer = { readonly database: DatabaseSync; readonly commits: GroupCommit };

/**
 * The one file of a data directory, in which the services' documents and the log between them stand: its connection, and the
 * transactions that everybody who writes to it shares.
 * Throws StoreError `unavailable` where it cannot be opened or is of another release.
 */
export class DataFile {
  /** Null in a process that only reads. */
  readonly writer: Writer | null;
  /**
   * What questions are asked on. Where this process writes it is the connection that writes: nobody looks while a transaction is
   * open, and one connection keeps its pages, where a second would drop all of its own after each COMMIT of the first.
   */
  readonly reader: DatabaseSync;
  readonly #checkpoints: Checkpoints | null;
  #closed = false;

  constructor({ dir, readOnly = false, durability, aroundCommit }: DataFileOptions) {
    const path = join(dir, dataFileName);
    if (readOnly) this.writer = null;
    else {
      const database = openWriter(path, durability);
      this.writer = {
        database,
        commits: new GroupCommit({ database, durability, most, aroundCommit }),
      };
    }
    this.reader = this.writer?.database ?? openReader(path);
    this.#checkpoints =
      this.writer && new Checkpoints(path, this.writer.database, this.writer.commits);
  }

  /** Statements that make tables which are not there yet, where this process writes. */
  make(tables: string): void {
    const database = this.writer?.database;
    database?.exec(database.isTransaction ? tables : `BEGIN IMMEDIATE; ${tables} COMMIT`);
  }

  /** Whether a transaction is being written, which is so only within one turn of the loop. */
  get isBusy(): boolean {
    return this.writer?.commits.isBusy === true;
  }

  /** Runs a question, between transactions. Throws StoreError `unavailable`. */
  ask<T>(what: 'store' | 'log', question: () => T): T {
    if (this.#closed) throw new StoreError('unavailable', `The ${what} is closed.`);
    if (this.isBusy) throw new Error(`The ${what} was asked in the middle of a transaction.`);
    try {
      return question();
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError('unavailable', `The ${what} cannot be read.`, { cause: error });
    }
  }

  /** Commits what waits, then closes the file. */
  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#checkpoints?.stop();
    this.writer?.commits.close();
    this.#closed = true;
    this.reader.close();
  }
}
