import { earliest, type Instant } from '@throughcare/contracts';

export type Appointment = { readonly kind: string; readonly id: string; readonly dueAt: Instant };

/** What is due first, as many as asked for, the earliest first; from the collection. */
export type Look = (limit: number) => Promise<readonly Appointment[]>;

/** Appointments kept in hand; about 200 bytes each. */
const most = 10_000;
/** Wall ms after which the collection is asked again: for what other processes wrote, and left behind when they died. */
const believed = 15_000;

/**
 * When documents want their next tick, in hand, so that the ticker, which asks after every tick, does not ask the server.
 * Own writes are known at once. What another process writes is ticked by that one, and is seen here at the next look.
 */
export class Agenda {
  readonly #look: Look;
  readonly #most: number;
  readonly #kept = new Map<string, Appointment>();
  /** Appointments after this one are not in hand; null where all are. */
  #horizon: Instant | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | null = null;
  /** Documents seen since the look under way began: it may not have seen them so. */
  #since = new Map<string, Appointment | null>();
  #doubts = 0;

  constructor(look: Look, keep = most) {
    this.#look = look;
    this.#most = keep;
  }

  /** How a document stands now. Calls about one document must come in the order of its versions. */
  saw(kind: string, id: string, dueAt: Instant | null): void {
    const name = `${kind}/${id}`;
    const appointment = dueAt === null ? null : { kind, id, dueAt };
    if (this.#looking !== null) this.#since.set(name, appointment);
    this.#put(name, appointment);
  }

  /** Something was perhaps written that nobody saw. */
  doubt(): void {
    this.#doubts++;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  async next(): Promise<Instant | null> {
    await this.#current();
    return earliest(...[...this.#kept.values()].map(({ dueAt }) => dueAt));
  }

  /** By moment, kind and id: the same order in every run. */
  async due(now: Instant, limit: number): Promise<Appointment[]> {
    await this.#current();
    return [...this.#kept.values()]
      .filter(({ dueAt }) => dueAt <= now)
      .sort(inTime)
      .slice(0, limit);
  }

  async #current(): Promise<void> {
    const stale = performance.now() - this.#lookedAt > believed;
    const spent = this.#kept.size === 0 && this.#horizon !== null;
    if (!stale && !spent) return;
    this.#looking ??= this.#lookAgain().finally(() => {
      this.#looking = null;
      this.#since = new Map();
    });
    await this.#looking;
  }

  async #lookAgain(): Promise<void> {
    const at = performance.now();
    const doubts = this.#doubts;
    const found = await this.#look(this.#most);
    if (doubts === this.#doubts) this.#lookedAt = at;
    this.#horizon = found.length < this.#most ? null : (found.at(-1)?.dueAt ?? null);
    this.#kept.clear();
    for (const one of found) this.#kept.set(`${one.kind}/${one.id}`, one);
    for (const [name, one] of this.#since) this.#put(name, one);
  }

  #put(name: string, appointment: Appointment | null): void {
    const beyond =
      appointment !== null && this.#horizon !== null && appointment.dueAt > this.#horizon;
    if (appointment === null || beyond) this.#kept.delete(name);
    else this.#kept.set(name, appointment);
  }
}

const inTime = (a: Appointment, b: Appointment): number =>
  order(a.dueAt, b.dueAt) || order(a.kind, b.kind) || order(a.id, b.id);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
