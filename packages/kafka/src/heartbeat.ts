/** Milliseconds between two chances to beat; the client sends one when its own interval has passed. */
const chanceEvery = 1_000;

/** Keeps a member alive while its handler works: kafkajs itself beats only between batches. */
export class Heartbeat {
  readonly #beat: () => Promise<void>;
  readonly #timer: NodeJS.Timeout;
  #beating = false;
  /** Why the group no longer counts on what is being handled; null while it does. */
  failed: unknown = null;

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
    } finally {
      this.#beating = false;
    }
  }
}
