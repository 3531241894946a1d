/** Waits that end early when somebody calls it off. */
export class Halt {
  #called = false;
  readonly #waits = new Set<() => void>();

  get called(): boolean {
    return this.#called;
  }

  call(): void {
    this.#called = true;
    for (const end of this.#waits) end();
  }

  /** At once where it was called off before. */
  whenCalled(act: () => void): void {
    if (this.#called) act();
    else this.#waits.add(act);
  }

  /** Resolves after so many milliseconds, or when it is called off. */
  rest(milliseconds: number): Promise<void> {
    if (this.#called) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#waits.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      timer.unref();
      this.#waits.add(end);
    });
  }
}

/** Milliseconds after a failure: doubles from the first to the longest. */
export type Pauses = { readonly first: number; readonly longest: number };

export const longer = (pause: number, pauses: Pauses): number =>
  Math.min(2 * pause, pauses.longest);
