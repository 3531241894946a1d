import { renameSync, writeFileSync } from 'node:fs';
import { type Instant, instant } from '@throughcare/contracts';

/** Wall milliseconds between two steps while time passes, and how much faster it does than outside. */
const step = 100;
const pace = 10;

/** The clock of services that run elsewhere: a file that they read. */
export class ExerciseClock {
  readonly #file: string;
  #now: Instant;
  #stopped = false;

  constructor(file: string, begin: string) {
    this.#file = file;
    this.#now = instant(begin);
    this.#write();
  }

  now(): Instant {
    return this.#now;
  }

  /** Work that a test has given up may go on beside it, when the file's folder is gone already. */
  stop(): void {
    this.#stopped = true;
  }

  moveTo(moment: Instant): void {
    if (this.#stopped || moment <= this.#now) return;
    this.#now = moment;
    this.#write();
  }

  /** Lets time pass by itself while there is work: without it, a pause before another try never ends. */
  async whileTimePasses<T>(work: () => Promise<T>): Promise<T> {
    const timer = setInterval(
      () => this.moveTo(instant(Date.parse(this.#now) + step * pace)),
      step,
    );
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  /** In one step, so that nobody reads half of it. */
  #write(): void {
    writeFileSync(`${this.#file}.next`, this.#now);
    renameSync(`${this.#file}.next`, this.#file);
  }
}
