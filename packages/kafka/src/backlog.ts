import type { Delivered } from '@throughcare/messaging';
import { turn } from '@throughcare/waiting';

export type BacklogOptions = {
  /** Records of one delivery at most. */
  readonly batchSize: number;
  /** Resolves with false where these records are not to be settled here any more. */
  readonly settle: (batch: readonly Delivered[], goesOn: () => boolean) => Promise<boolean>;
};

/**
 * What was fetched and is not settled yet, of all partitions. It is settled in batches, one at a time, and the next fetch is
 * under way meanwhile: the longer a batch takes, the more of what follows goes into the next one, and into its COMMITs.
 */
export class Backlog {
  readonly #o: BacklogOptions;
  #waiting: Delivered[] = [];
  #settling: Promise<void> | undefined;
  /** Moves when all that waits is let go of. */
  #era = 0;
  #room = Promise.withResolvers<void>();

  constructor(options: BacklogOptions) {
    this.#o = options;
  }

  add(records: readonly Delivered[]): void {
    for (const record of records) this.#waiting.push(record);
    if (this.#waiting.length > 0) this.#settling ??= this.#run();
  }

  /**
   * Resolves when nothing waits: all is settled, or being settled. Fetching further ahead gains nothing, and many small fetches
   * cost more than one that brings what came meanwhile.
   */
  async room(): Promise<void> {
    while (this.#waiting.length > 0) await this.#room.promise;
  }

  /** Settles nothing more of what waits; resolves when the batch that is being settled is, or will not be. */
  async letGo(): Promise<void> {
    this.#era++;
    this.#waiting = [];
    this.#makeRoom();
    await this.#settling;
  }

  async #run(): Promise<void> {
    // Partitions of one fetch come one after the other, in one turn of the loop.
    await turn();
    while (this.#waiting.length > 0) {
      const era = this.#era;
      const batch = this.#waiting.splice(0, this.#o.batchSize);
      this.#makeRoom();
      await this.#o.settle(batch, () => era === this.#era);
    }
    this.#settling = undefined;
  }

  #makeRoom(): void {
    this.#room.resolve();
    this.#room = Promise.withResolvers<void>();
  }
}
