/** How long a reader that lost its brokers counts as lost, in wall milliseconds: each failed try to join again begins anew. */
const remembered = 15_000;

/** What keeps a process from being ready, although its service knows nothing of it. */
export class Troubles {
  #lostUntil = Number.NEGATIVE_INFINITY;
  #ended = false;

  /** A reader lost its brokers, and tries to join again. */
  sawReaderLost(): void {
    this.#lostUntil = performance.now() + remembered;
  }

  /** A reader is over for good. */
  sawReaderEnd(): void {
    this.#ended = true;
  }

  now(): readonly string[] {
    if (this.#ended) return ['the log can be read no longer'];
    return this.#lostUntil > performance.now() ? ['the log lost its reader'] : [];
  }
}
