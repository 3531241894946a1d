/** Milliseconds between two chances to beat; the client sends one when its own interval has passed. */
const chanceEvery = 1_000;

/** Keeps a member alive while what was fetched has no room yet: kafkajs itself beats only between batches. */
export class Heartbeat {
  readonly #beat: () => Promise<void>;
  readonly #timer: NodeJS.Timeout;
  readonly #lost = Promise.withResolvers<void>();
  #beating = false;
  /** Why the group no longer counts on this member; null while it does. */
  failed: unknown = null;
  /** Resolves when it has failed. */
  readonly lost: Promise<void> = this.#lost.promise;

  constructor(beat: () => Promise<void>) {
    this.#beat = beat;
    this.#timer = setInterval(() => void this.#chance(), chanceEvery);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #chance(): Promise<void> {
    if (this.#beating || this.failed !== null) return;
    this.#beating = true;
    try {
      await this.#beat();
    } catch (error) {
      this.failed = error ?? new Error('the heartbeat failed');
      this.#lost.resolve();
    } finally {
      this.#beating = false;
    }
  }
}
