import { createHash } from 'node:crypto';

/** Milliseconds within which the same request again is a second click. */
const patience = 60_000;

type Kept<T> = { readonly until: number; readonly answer: Promise<T> };

/**
 * What a second click of the same form is answered, which may be told once and is kept nowhere: in memory alone, for a minute.
 * Later the same form is one of an old tab, which its ETag shows.
 */
export class Repeats<T> {
  readonly #kept = new Map<string, Kept<T>>();

  /** `worth`: what did nothing is tried again. */
  async answer(
    who: readonly string[],
    work: () => Promise<T>,
    worth: (answer: T) => boolean,
  ): Promise<T> {
    const now = Date.now();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
    const key = createHash('sha256').update(JSON.stringify(who)).digest('base64url');
    const known = this.#kept.get(key);
    if (known) return known.answer;
    const answer = work();
    this.#kept.set(key, { until: now + patience, answer });
    setTimeout(() => this.#kept.delete(key), patience).unref();
    const done = await answer.catch((error: unknown) => {
      this.#kept.delete(key);
      throw error;
    });
    if (!worth(done)) this.#kept.delete(key);
    return done;
  }
}
