/** Periodic work of a service. Rounds of one piece of work never overlap. */
export class Intervals {
  readonly #onError: (what: string) => (error: unknown) => void;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(onError: (what: string) => (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Does the work every so many wall milliseconds, and leaves a round out while the one before still runs. */
  every(milliseconds: number, what: string, work: () => Promise<unknown>): void {
    let working = false;
    const timer = setInterval(() => {
      if (working) return;
      working = true;
      void work()
        .catch(this.#onError(what))
        .finally(() => {
          working = false;
        });
    }, milliseconds);
    timer.unref();
    this.#timers.push(timer);
  }

  stop(): void {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
  }
}
