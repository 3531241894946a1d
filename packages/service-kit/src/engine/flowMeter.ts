import {
  addMinutes,
  type CloudEvent,
  type Instant,
  publishedBy,
  type ServiceName,
} from '@throughcare/contracts';
import type { SettledOutcome } from '@throughcare/messaging';

/** Over how many minutes events are counted. */
export const flowMinutes = 10;
/** Of so many events at least, the youngest, it is remembered when they were settled, and of no more than twice as many. */
const kept = 5_000;

/** When an event was settled by this process, and what became of it. */
type Settled = { readonly at: Instant; readonly outcome: SettledOutcome };

/** How many events of each service this process settles, and when each of the last ones was. Begins anew with the process. */
export class FlowMeter {
  readonly #now: () => Instant;
  readonly since: Instant;
  /** By publisher and minute. */
  readonly #counts = new Map<ServiceName, Map<string, number>>();
  readonly #lastAt = new Map<ServiceName, Instant>();
  /** By id; once `kept` are there they become the earlier ones. One taken out each time would leave a hole that the next walks over. */
  #settled = new Map<string, Settled>();
  #earlier: ReadonlyMap<string, Settled> = new Map();

  constructor(now: () => Instant) {
    this.#now = now;
    this.since = now();
  }

  note(event: CloudEvent, outcome: SettledOutcome): void {
    const at = this.#now();
    const { service } = publishedBy(event);
    this.#lastAt.set(service, at);
    const minutes = this.#counts.get(service) ?? new Map<string, number>();
    this.#counts.set(service, minutes);
    const minute = minuteOf(at);
    if (!minutes.has(minute)) this.#forgetBefore(at, minutes);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    // What came first stays: a repeat changes nothing.
    if (this.settled(event.id)) return;
    if (this.#settled.size === kept) [this.#earlier, this.#settled] = [this.#settled, new Map()];
    this.#settled.set(event.id, { at, outcome });
  }

  /** Events of this publisher that were settled within the last ten minutes. */
  lately(service: ServiceName): number {
    const minutes = this.#counts.get(service);
    if (!minutes) return 0;
    this.#forgetBefore(this.#now(), minutes);
    return [...minutes.values()].reduce((sum, count) => sum + count, 0);
  }

  lastAt(service: ServiceName): Instant | null {
    return this.#lastAt.get(service) ?? null;
  }

  /** Undefined where it was not settled by this process, or so long ago that it is not remembered. */
  settled(id: string): Settled | undefined {
    return this.#settled.get(id) ?? this.#earlier.get(id);
  }

  #forgetBefore(now: Instant, minutes: Map<string, number>): void {
    const first = minuteOf(addMinutes(now, -flowMinutes));
    for (const minute of minutes.keys()) if (minute <= first) minutes.delete(minute);
  }
}

const minuteOf = (at: Instant): string => at.slice(0, 16);
