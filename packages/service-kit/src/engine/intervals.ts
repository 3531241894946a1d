/** Work done every so often, one round at a time, for as long as the service runs. */
export class Intervals {
  readonly #onError: (what: string) => (error: unknown) => void;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(onError: (what: string) => (error: unknown) => void) {
    this.#onError = onError;
  }

  /** In wall milliseconds. A round that takes longer delays the next one. */
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
