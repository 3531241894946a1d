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

  /** Resolves when it is called off; at once where it was. */
  wasCalled(): Promise<undefined> {
    return new Promise((resolve) => {
      if (this.#called) resolve(undefined);
      else this.#waits.add(() => resolve(undefined));
    });
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

/** Resolves when that is settled, or after so many milliseconds, whichever comes first. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const done = new Halt();
  work.then(
    () => done.call(),
    () => done.call(),
  );
  await done.rest(milliseconds);
}

/** Milliseconds after a failure: doubles from the first to the longest. */
export type Pauses = { readonly first: number; readonly longest: number };

export const longer = (pause: number, pauses: Pauses): number =>
  Math.min(2 * pause, pauses.longest);
