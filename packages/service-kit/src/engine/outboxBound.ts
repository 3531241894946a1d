import type { Store } from '@throughcare/store';

/** Wall milliseconds for which a count is used. */
const believed = 250;

/**
 * Whether more events wait for the log than may. Commands are refused then; events and ticks cannot be refused and go on.
 * The store is asked for its count at most a few times a second, so commands may go a little beyond the limit.
 */
export class OutboxBound {
  readonly #store: Store;
  readonly #most: number;
  readonly #onError: (error: unknown) => void;
  #counted = { pending: 0, at: Number.NEGATIVE_INFINITY };

  constructor(store: Store, most: number, onError: (error: unknown) => void) {
    this.#store = store;
    this.#most = most;
    this.#onError = onError;
  }

  full(): boolean {
    const wall = performance.now();
    if (wall - this.#counted.at > believed) {
      this.#counted = { ...this.#counted, at: wall };
      this.#store.totals().then(({ pendingEvents }) => {
        this.#counted = { pending: pendingEvents, at: wall };
      }, this.#onError);
    }
    return this.#counted.pending > this.#most;
  }
}
