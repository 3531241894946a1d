import { turn } from '@throughcare/waiting';
import type { Intake } from './intake.ts';
import type { Subscriber } from './subscriber.ts';

/** Events handed on at once, and milliseconds until it is tried again where that failed. */
const most = 100;
const again = 1_000;

/**
 * Hands what is in the outbox to every subscriber, batch after batch, and marks it when all have committed: a crash between
 * means that they get it again, and their inboxes know it.
 */
export class Relay {
  readonly #intake: Intake;
  readonly #subscribers: readonly Subscriber[];
  #running: Promise<void> | undefined;

  constructor(intake: Intake, subscribers: readonly Subscriber[]) {
    this.#intake = intake;
    this.#subscribers = subscribers;
  }

  /** There may be something to hand on. */
  wake(): void {
    this.#running ??= this.#run()
      .catch((error: unknown) => {
        console.error('by hand', error);
        setTimeout(() => this.wake(), again).unref();
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Resolves when every subscriber has all. */
  async settled(): Promise<void> {
    while (this.#intake.unsent(1).length > 0) {
      this.wake();
      await this.#running;
    }
  }

  async #run(): Promise<void> {
    for (;;) {
      // Requests that came meanwhile have their turn first: what they add goes along.
      await turn();
      const events = this.#intake.unsent(most);
      const last = events.at(-1);
      if (last === undefined) return;
      for (const subscriber of this.#subscribers) subscriber.apply(events);
      this.#intake.sent(last.place);
    }
  }
}
