import { addMinutes, type Instant } from '@throughcare/contracts';
import type { Document, Store } from '@throughcare/store';
import type { Clock } from '../clock.ts';

export type TickerOptions = {
  readonly store: Store;
  readonly clock: Clock;
  /** Ticks one document. False where it is due at the same moment afterwards, which is a fault of its rules. */
  readonly tick: (kind: string, id: string, dueAt: Instant) => Promise<boolean>;
  readonly onError: (error: unknown) => void;
  /** True: no tick happens by itself. Whoever moves the clock ticks what is due, one document at a time. */
  readonly stepped?: boolean;
};

type Due = { readonly kind: string; readonly id: string; readonly dueAt: Instant };

/** Documents ticked side by side. */
const batch = 64;

/**
 * Ticks documents when they are due. A timer is state: a document holds the moment when it is due next, and the store finds
 * those that are due. The one alarm set here is for the earliest of these moments, so a restart loses nothing.
 */
export class Ticker {
  readonly #o: TickerOptions;
  #armed: { at: Instant; cancel: () => void } | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  /** A document that stayed due after its tick is not tried again before this. */
  #notBefore: Instant | undefined;
  #stopped = true;

  constructor(options: TickerOptions) {
    this.#o = options;
  }

  async start(): Promise<void> {
    this.#stopped = false;
    this.#arm(await this.#o.store.nextDue());
  }

  /** After a commit: sets the alarm earlier where this document is due before the others. */
  committed({ dueAt }: Document): void {
    if (dueAt !== null && !this.#stopped) this.#arm(dueAt);
  }

  /** Safety sweep for due moments that another process of this service wrote and set no alarm for any more. */
  async safetySweep(): Promise<void> {
    if (this.#stopped || this.#running) return;
    const next = await this.#o.store.nextDue();
    if (next === null) return;
    const early = this.#notBefore !== undefined && next < this.#notBefore;
    this.#arm(early ? (this.#notBefore ?? next) : next);
  }

  async idle(): Promise<boolean> {
    if (this.#running) return false;
    if (this.#o.stepped) return true;
    const next = await this.#o.store.nextDue();
    return next === null || next > this.#o.clock.now();
  }

  /** The document that is due first. */
  async first(): Promise<{ kind: string; id: string; dueAt: Instant } | undefined> {
    const at = await this.#o.store.nextDue();
    return at === null ? undefined : (await this.#o.store.due(at, 1))[0];
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#armed?.cancel();
    this.#armed = undefined;
    await this.#running;
  }

  #arm(at: Instant | null): void {
    if (at === null || this.#stopped || this.#o.stepped || (this.#armed && this.#armed.at <= at))
      return;
    this.#armed?.cancel();
    this.#armed = { at, cancel: this.#o.clock.wake(at, () => this.#ring()) };
  }

  #ring(): void {
    this.#armed = undefined;
    if (this.#running) this.#again = true;
    else this.#running = this.#run();
  }

  /** A failed tick counts as one that changed nothing, so that the other documents are ticked. */
  async #tick({ kind, id, dueAt }: Due): Promise<boolean> {
    try {
      return await this.#o.tick(kind, id, dueAt);
    } catch (error) {
      this.#o.onError(error);
      return false;
    }
  }

  async #run(): Promise<void> {
    try {
      do {
        this.#again = false;
        const stuck = new Set<string>();
        while (!this.#stopped) {
          const due = await this.#o.store.due(this.#o.clock.now(), batch + stuck.size);
          const fresh = due.filter(({ kind, id }) => !stuck.has(`${kind}/${id}`));
          if (fresh.length === 0) break;
          const moved = await Promise.all(fresh.map((due) => this.#tick(due)));
          for (const [n, { kind, id }] of fresh.entries())
            if (!moved[n]) stuck.add(`${kind}/${id}`);
        }
        if (stuck.size > 0)
          throw new Error(`${stuck.size} documents are due, and their tick moves nothing`);
      } while (this.#again && !this.#stopped);
    } catch (error) {
      this.#o.onError(error);
    } finally {
      this.#running = undefined;
      const next = await this.#o.store.nextDue().catch(() => null);
      const now = this.#o.clock.now();
      // What is due even now was just tried: not again at once.
      this.#notBefore = next !== null && next <= now ? addMinutes(now, 1) : undefined;
      this.#arm(this.#notBefore ?? next);
    }
  }
}
