import type { Instant } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import type { Clock } from '../clock.ts';
import type { RecordDisclosure, Shown } from './disclosures.ts';

type Delivery = {
  readonly actor: Actor;
  readonly shown: Shown;
  readonly what: string;
  readonly at: Instant;
};

/** As many deliveries wait to be recorded at the most: with 100 things in each, about 10 MB. */
export const mostLate = 1_000;

/**
 * Records what feeds deliver, before it leaves. A store that does not take the record does not hold the delivery up: the
 * record is kept and written when the store takes it, with the time of the delivery, and that it is late is logged. Where
 * there is no room for more, delivery fails: nothing is shown without a trace.
 */
export class Deliveries {
  readonly #record: RecordDisclosure;
  readonly #clock: Clock;
  readonly #onError: (error: unknown, late: number) => void;
  #late: Delivery[] = [];

  constructor(
    record: RecordDisclosure,
    clock: Clock,
    onError: (error: unknown, late: number) => void,
  ) {
    this.#record = record;
    this.#clock = clock;
    this.#onError = onError;
  }

  readonly disclose = async (actor: Actor, shown: Shown, what: string): Promise<void> => {
    const delivery = { actor, shown, what, at: this.#clock.now() };
    try {
      await this.#write(delivery);
    } catch (error) {
      if (this.#late.length >= mostLate) throw error;
      this.#late.push(delivery);
      this.#onError(error, this.#late.length);
    }
  };

  /** Records what is late; to be called from time to time, and at the end. */
  async writeLate(): Promise<void> {
    const late = this.#late;
    this.#late = [];
    for (const [n, delivery] of late.entries())
      try {
        await this.#write(delivery);
      } catch (error) {
        this.#late = [...late.slice(n), ...this.#late];
        this.#onError(error, this.#late.length);
        return;
      }
  }

  #write({ actor, shown, what, at }: Delivery): Promise<void> {
    return this.#record(actor, shown, what, at);
  }
}
