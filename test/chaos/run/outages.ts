import { rest, retryWhile } from '@throughcare/waiting';
import type { EngineContainer } from '../../../packages/testing/src/engines/docker.ts';

/** Wall milliseconds that an engine may take to answer again, and between two tries. */
const patience = 5 * 60_000;
const pauses = { first: 500, longest: 500 };
/** Wall milliseconds for which it answers before it is killed again. */
const mercy = 5_000;

/** One engine's times away: killed with SIGKILL, started with its data, and away until it answers. One after the other. */
export class Outages {
  readonly #container: Pick<EngineContainer, 'kill' | 'start'>;
  readonly #answers: () => Promise<unknown>;
  #away: Promise<void> | undefined;
  #failed: unknown;
  #back = Number.NEGATIVE_INFINITY;

  /** `answers` rejects where the engine does not. */
  constructor(container: Pick<EngineContainer, 'kill' | 'start'>, answers: () => Promise<unknown>) {
    this.#container = container;
    this.#answers = answers;
  }

  /** False where it is away already, or has only just come back. */
  begin(milliseconds: number): boolean {
    if (this.#away || performance.now() - this.#back < mercy) return false;
    this.#away = this.#last(milliseconds)
      .catch((error: unknown) => {
        this.#failed = error;
      })
      .finally(() => {
        this.#away = undefined;
        this.#back = performance.now();
      });
    return true;
  }

  /** Rejects where the engine could not be started again. */
  async over(): Promise<void> {
    await this.#away;
    if (this.#failed) throw this.#failed;
  }

  async #last(milliseconds: number): Promise<void> {
    await this.#container.kill();
    await rest(milliseconds);
    await this.#container.start();
    await retryWhile(() => true, this.#answers, { pauses, patience });
  }
}
