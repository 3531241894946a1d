import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@throughcare/store';
import type { Durability } from './connection.ts';

/** What a call wants: its answer, and the statements that must be committed before the answer counts. */
export type Prepared<T> = {
  readonly result: T;
  readonly write: (() => void) | null;
  /** False: need not be on the disk when it is answered (see Change). True where it is left out. */
  readonly lasting?: boolean;
};

export type GroupCommitOptions = {
  readonly database: DatabaseSync;
  /** With `kill` no COMMIT waits for the disk; with `steps` there is none before `keep`. */
  readonly durability?: Durability | undefined;
  /** The most calls that share one COMMIT. */
  readonly most: number;
  /** For tests: stands around COMMIT, so that its failure or the loss of its answer can be caused. */
  readonly aroundCommit?: AroundCommit | undefined;
};

/** Whoever writes rows of their own in these transactions. */
export type Participant = {
  /** Last statements of the transaction. */
  beforeCommit(): void;
  /** After COMMIT returned and before anyone is answered. */
  committed(): void;
  /** Nothing of this transaction may be believed: rolled back, or its outcome unknown. */
  abandoned(): void;
};

/** `lasting`: whether this COMMIT waits for the disk. */
export type AroundCommit = (commit: () => void, lasting: boolean) => void;

type Call = {
  readonly prepare: () => Prepared<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
  /** False while it may turn out that this call can do without the disk. */
  readonly lasting: boolean;
};
type Answer = { readonly call: Call; readonly result: unknown };

/**
 * Calls of the same turn of the loop share one transaction, and so one fsync, whichever service they are of.
 * A transaction begins and ends within one callback: nobody in this process can see it half done.
 * setImmediate, since it runs after all sockets that were ready have been read: requests that arrive together commit together.
 * A transaction of calls that would all be made again waits for no fsync: in WAL, the next one that does covers them too.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #waiting: Call[] = [];
  #scheduled = false;
  #closed = false;
  #held = false;
  #busy = false;
  readonly #participants: Participant[] = [];
  /** How the connection is set now. */
  #synchronous: 'FULL' | 'NORMAL' = 'FULL';

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  /**
   * Runs `prepare`, then its `write`, inside the next transaction; `prepare` may run more than once.
   * An error that `prepare` throws is the call's own. Throws StoreError `unavailable` (nothing was written)
   * or `unknown-outcome` (COMMIT failed: look before you repeat).
   * `lasting` false: what it prepares says whether it must be on the disk; a hint, so that nothing else changes with it.
   */
  submit<T>(prepare: () => Prepared<T>, lasting = true): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreError('unavailable', 'The store is closed.'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ prepare, resolve, reject, lasting });
      this.#schedule();
    });
  }

  /** They are called in the order in which they joined. */
  join(participant: Participant): void {
    this.#participants.push(participant);
  }

  /** Until `work` has ended no transaction begins; what is submitted meanwhile waits. */
  async holdDuring(work: () => Promise<void>): Promise<void> {
    this.#held = true;
    try {
      await work();
    } finally {
      this.#held = false;
      if (this.#waiting.length > 0) this.#schedule();
    }
  }

  /** Whether calls are being worked on, which is so only within one turn of the loop: nobody else may look meanwhile. */
  get isBusy(): boolean {
    return this.#busy;
  }

  /**
   * Commits what was written since the last call, where there was no COMMIT until now. `last`: statements that belong to it. Throws
   * StoreError where that fails; then nothing of it is there, and nothing more is taken.
   */
  keep(last: () => void): void {
    if (this.#closed) throw new StoreError('unavailable', 'The store is closed.');
    this.#keep(last);
  }

  #keep(last: () => void): void {
    const { database } = this.#options;
    try {
      if (!database.isTransaction) database.exec('BEGIN IMMEDIATE');
      last();
      database.exec('COMMIT');
    } catch (cause) {
      this.#abandon();
      throw new StoreError('unavailable', 'What was written last is lost.', { cause });
    }
  }

  /** Commits what waits, then takes nothing more. */
  close(): void {
    this.#closed = true;
    while (this.#waiting.length > 0) this.#next();
    if (this.#inSteps && this.#options.database.isTransaction) this.#keep(() => undefined);
  }

  get #inSteps(): boolean {
    return this.#options.durability === 'steps';
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#held) return;
      this.#next();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #next(): void {
    this.#busy = true;
    try {
      this.#work();
    } finally {
      this.#busy = false;
    }
  }

  #work(): void {
    const { most } = this.#options;
    const batch =
      this.#waiting.length <= most
        ? this.#waiting.splice(0, this.#waiting.length)
        : this.#waiting.splice(0, most);
    const lasting = batch.some((call) => call.lasting);
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
        if (!lasting && prepared.lasting !== false) {
          this.#waiting.push({ ...call, lasting: true });
          continue;
        }
        try {
          if (!begun) this.#begin(lasting);
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

  #begin(lasting: boolean): void {
    const { database, durability = 'power-loss' } = this.#options;
    if (this.#inSteps && database.isTransaction) return;
    const wanted = lasting && durability === 'power-loss' ? 'FULL' : 'NORMAL';
    if (this.#synchronous !== wanted) database.exec(`PRAGMA synchronous = ${wanted}`);
    this.#synchronous = wanted;
    database.exec('BEGIN IMMEDIATE');
  }

  #commit(answers: readonly Answer[]): boolean {
    const { database, aroundCommit } = this.#options;
    try {
      for (const participant of this.#participants) participant.beforeCommit();
      const commit = () => (this.#inSteps ? undefined : database.exec('COMMIT'));
      if (aroundCommit === undefined) commit();
      else aroundCommit(commit, this.#synchronous === 'FULL');
    } catch (cause) {
      this.#abandon();
      for (const { call } of answers)
        call.reject(
          new StoreError('unknown-outcome', 'It is not known whether this was stored.', { cause }),
        );
      return false;
    }
    for (const participant of this.#participants) participant.committed();
    return true;
  }

  /** A statement failed: the transaction is undone, the call that spoiled it hears why, the others run again without it. */
  #spoiled(
    culprit: Call,
    error: unknown,
    batch: readonly Call[],
    answers: readonly Answer[],
  ): void {
    const undone = answers.map(({ call }) => call);
    const untried = batch.slice(batch.indexOf(culprit) + 1);
    this.#waiting.unshift(...undone, ...untried);
    this.#abandon();
    culprit.reject(
      error instanceof StoreError
        ? error
        : new StoreError('unavailable', 'Nothing was stored.', { cause: error }),
    );
  }

  #giveUp(): void {
    this.#closed = true;
    for (const call of this.#waiting.splice(0))
      call.reject(new StoreError('unavailable', 'What was written last is lost.'));
  }

  #abandon(): void {
    const { database } = this.#options;
    // More than these calls is lost, and was answered: whoever went on would build on what is not there.
    if (this.#inSteps) this.#giveUp();
    try {
      if (database.isTransaction) database.exec('ROLLBACK');
    } catch {
      // The file is beyond reach: the next BEGIN says so to whoever asks next.
    }
    for (const participant of this.#participants) participant.abandoned();
  }
}
