import { StoreError } from '@throughcare/store';
import { backoff, rest } from '@throughcare/waiting';

export type Wait = (milliseconds: number) => Promise<unknown>;

/** ms between looks. */
const pauses = { first: 50, longest: 500 };

/** Pauses between looks for a write whose answer was lost, longer each time, until time is up. */
export class Patience {
  readonly #until: number;
  readonly #wait: Wait;
  readonly #pauses = backoff(pauses);

  constructor(milliseconds: number, pause: Wait) {
    this.#wait = pause;
    this.#until = performance.now() + milliseconds;
  }

  /** Throws `unknown-outcome` when there is no time left. */
  async pause(cause: unknown): Promise<void> {
    const next = this.#pauses.next();
    if (performance.now() + next > this.#until) throw unknownOutcome(cause);
    await this.#wait(next);
  }
}

export const unknownOutcome = (cause: unknown): StoreError =>
  new StoreError('unknown-outcome', 'The answer to a write was lost.', { cause });

export const wait: Wait = (milliseconds) => rest(milliseconds);
