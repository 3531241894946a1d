import type { Instant } from '@throughcare/contracts';
import { instant } from '@throughcare/contracts';

/** Time as a port: the machine's clock in production, a virtual clock in replays and tests. */
export interface Clock {
  now(): Instant;
  /** Calls `callback` once when `at` is reached, or soon if it has passed. The function that is returned cancels the call. */
  wake(at: Instant, callback: () => void): () => void;
}

/** The longest delay in milliseconds that setTimeout takes. */
const longest = 2_147_483_647;

/** A command asks for the time a dozen times, mostly within one millisecond; to write it out takes 0.5 µs. */
let last = { milliseconds: 0, instant: instant(0) };

export const systemClock: Clock = {
  now() {
    const milliseconds = Date.now();
    if (milliseconds !== last.milliseconds) last = { milliseconds, instant: instant(milliseconds) };
    return last.instant;
  },
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

/** Moves only by `moveTo`. Calls back in the order of the moments asked for, and of the calls where those are equal. */
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
  /** Moves to `at`, never back, and makes every call that is due by then. */
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
