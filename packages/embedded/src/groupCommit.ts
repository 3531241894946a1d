import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@throughcare/store';

/** What a call wants: its answer, and the statements that must be committed before the answer counts. */
export type Prepared<T> = { readonly result: T; readonly write: (() => void) | null };

export type GroupCommitOptions = {
  readonly database: DatabaseSync;
  /** The most calls that share one COMMIT. */
  readonly most: number;
  /** Last statements of the transaction. */
  readonly beforeCommit?: () => void;
  /** After COMMIT returned and before anyone is answered. */
  readonly committed: () => void;
  /** Nothing of this transaction may be believed: rolled back, or its outcome unknown. */
  readonly abandoned: () => void;
  /** For tests: stands around COMMIT, so that its failure or the loss of its answer can be caused. */
  readonly aroundCommit?: ((commit: () => void) => void) | undefined;
};

type Call = {
  readonly prepare: () => Prepared<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
};
type Answer = { readonly call: Call; readonly result: unknown };

/**
 * Calls of the same turn of the loop share one transaction, and so one fsync.
 * A transaction begins and ends within one callback: nobody in this process can see it half done.
 * setImmediate, since it runs after all sockets that were ready have been read: requests that arrive together commit together.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #waiting: Call[] = [];
  #scheduled = false;
  #closed = false;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  /**
   * Runs `prepare`, then its `write`, inside the next transaction; `prepare` may run more than once.
   * An error that `prepare` throws is the call's own. Throws StoreError `unavailable` (nothing was written)
   * or `unknown-outcome` (COMMIT failed: look before you repeat).
   */
  submit<T>(prepare: () => Prepared<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreError('unavailable', 'The store is closed.'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ prepare, resolve, reject });
      this.#schedule();
    });
  }

  /** Commits what waits, then takes nothing more. */
  close(): void {
    this.#closed = true;
    while (this.#waiting.length > 0) this.#next();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#next();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #next(): void {
    const { most } = this.#options;
    const batch =
      this.#waiting.length <= most
        ? this.#waiting.splice(0, this.#waiting.length)
        : this.#waiting.splice(0, most);
    const answers: Answer[] = [];
    let begun = false;
    for (const call of batch) {
      let prepared: Prepared<unknown>;
      try {
        prepared = call.prepare();
      } catch (error) {
        call.reject(error);
        continue;
      }
      if (prepared.write !== null) {
        try {
          if (!begun) this.#options.database.exec('BEGIN IMMEDIATE');
          begun = true;
          prepared.write();
        } catch (error) {
          this.#spoiled(call, error, batch, answers);
          return;
        }
      }
      answers.push({ call, result: prepared.result });
    }
    if (begun && !this.#commit(answers)) return;
    for (const { call, result } of answers) call.resolve(result as never);
  }

  #commit(answers: readonly Answer[]): boolean {
    const { database, beforeCommit, aroundCommit, committed, abandoned } = this.#options;
    try {
      beforeCommit?.();
      const commit = () => database.exec('COMMIT');
      if (aroundCommit === undefined) commit();
      else aroundCommit(commit);
    } catch (cause) {
      this.#rollBack();
      abandoned();
      for (const { call } of answers)
        call.reject(
          new StoreError('unknown-outcome', 'It is not known whether this was stored.', { cause }),
        );
      return false;
    }
    committed();
    return true;
  }

  /** A statement failed: the transaction is undone, the call that spoiled it hears why, the others run again without it. */
  #spoiled(
    culprit: Call,
    error: unknown,
    batch: readonly Call[],
    answers: readonly Answer[],
  ): void {
    this.#rollBack();
    this.#options.abandoned();
    const undone = answers.map(({ call }) => call);
    const untried = batch.slice(batch.indexOf(culprit) + 1);
    this.#waiting.unshift(...undone, ...untried);
    culprit.reject(
      error instanceof StoreError
        ? error
        : new StoreError('unavailable', 'Nothing was stored.', { cause: error }),
    );
  }

  #rollBack(): void {
    const { database } = this.#options;
    try {
      if (database.isTransaction) database.exec('ROLLBACK');
    } catch {
      // The file is beyond reach: the next BEGIN says so to whoever asks next.
    }
  }
}
