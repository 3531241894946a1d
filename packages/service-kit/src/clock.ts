import type { Instant } from '@throughcare/contracts';
import { instant } from '@throughcare/contracts';

/** Time as a port: the wall's in production, a virtual one in replays and tests. */
export interface Clock {
  now(): Instant;
  /** Calls back once when `at` is reached (soon, if it has passed). Returns a cancel. */
  wake(at: Instant, callback: () => void): () => void;
}

/** The longest delay that setTimeout takes. */
const longest = 2_147_483_647;

export const systemClock: Clock = {
  now: () => instant(Date.now()),
  wake(at, callback) {
    let timer: NodeJS.Timeout;
    const arm = () => {
      const left = Date.parse(at) - Date.now();
      timer = left > longest ? setTimeout(arm, longest) : setTimeout(callback, Math.max(0, left));
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  },
};

/** Stands still until it is told to move; wakes in order of time, then of asking. */
export class VirtualClock implements Clock {
  #now: Instant;
  #waiting: { at: Instant; callback: () => void }[] = [];

  constructor(start: Instant) {
    this.#now = start;
  }
  now(): Instant {
    return this.#now;
  }
  wake(at: Instant, callback: () => void): () => void {
    const entry = { at, callback };
    if (at <= this.#now) queueMicrotask(() => this.#fire(entry));
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }
  /** Moves on to `at`, never back, and calls everyone whose moment it is. */
  moveTo(at: Instant): void {
    if (at > this.#now) this.#now = at;
    for (const entry of this.#waiting
      .filter((one) => one.at <= this.#now)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
      this.#fire(entry);
  }
  #fire(entry: { at: Instant; callback: () => void }): void {
    if (!this.#waiting.includes(entry)) return;
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    entry.callback();
  }
}
