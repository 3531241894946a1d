import { StoreError } from '@throughcare/store';

export type Wait = (milliseconds: number) => Promise<void>;

/** ms between looks. */
const pauses = { first: 50, longest: 500 };

/** Pauses between looks for a write whose answer was lost, longer each time, until time is up. */
export class Patience {
  readonly #until: number;
  readonly #wait: Wait;
  #next = pauses.first;

  constructor(milliseconds: number, pause: Wait) {
    this.#wait = pause;
    this.#until = performance.now() + milliseconds;
  }

  /** Throws `unknown-outcome` when there is no time left. */
  async pause(cause: unknown): Promise<void> {
    if (performance.now() + this.#next > this.#until) throw unknownOutcome(cause);
    await this.#wait(this.#next);
    this.#next = Math.min(this.#next * 2, pauses.longest);
  }
}

export const unknownOutcome = (cause: unknown): StoreError =>
  new StoreError('unknown-outcome', 'The answer to a write was lost.', { cause });

export const wait: Wait = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
