import type { Instant } from '@throughcare/contracts';

/** Wall milliseconds for which a clock that was seen to be behind counts as behind. */
const remembered = 60_000;

/** How far this process's clock is behind the moments that are stored, by other processes or by this one before. */
export class Skew {
  #worst = { milliseconds: 0, until: 0 };

  saw(stored: Instant, now: Instant): void {
    if (stored <= now) return;
    const milliseconds = Date.parse(stored) - Date.parse(now);
    if (milliseconds >= this.milliseconds)
      this.#worst = { milliseconds, until: performance.now() + remembered };
  }

  /** The worst of the last minute. */
  get milliseconds(): number {
    return this.#worst.until > performance.now() ? this.#worst.milliseconds : 0;
  }
}
