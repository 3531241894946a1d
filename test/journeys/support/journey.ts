import { type Instant, instant, subscriptions } from '@throughcare/contracts';
import { allServices, type House, type HouseOptions, openHouse } from '@throughcare/one-machine';
import { VirtualClock } from '@throughcare/service-kit';
import { assertConserved, assertNoGap, historyOf } from '@throughcare/testing';
import { client, type RecordingLog, recordingLog, temporaryDir } from '@throughcare/testing/house';
import { Caller, type Exchange } from './caller.ts';
import { cast, type Part } from './cast.ts';

export type JourneyOptions = Pick<HouseOptions, 'around'> & {
  /** When the story begins; a Monday at nine unless told. */
  readonly from?: string;
};

/** The four services in one house on a directory of their own, with people who call them and a clock that a test moves. */
export class Journey {
  readonly house: House;
  readonly clock: VirtualClock;
  readonly log: RecordingLog;
  /** Everything that was asked and answered over HTTP. */
  readonly heard: Exchange[] = [];
  readonly #dir: { readonly dir: string; remove(): void };

  private constructor(
    house: House,
    clock: VirtualClock,
    log: RecordingLog,
    dir: { readonly dir: string; remove(): void },
  ) {
    this.house = house;
    this.clock = clock;
    this.log = log;
    this.#dir = dir;
  }

  static async begin(options: JourneyOptions = {}): Promise<Journey> {
    const dir = temporaryDir();
    const clock = new VirtualClock(instant(options.from ?? '2026-03-02T09:00:00.000Z'));
    const log = recordingLog();
    const house = await openHouse({
      dataDir: dir.dir,
      port: 0,
      clock,
      logger: log,
      services: allServices(),
      freeze: true,
      ...(options.around && { around: options.around }),
    });
    return new Journey(house, clock, log, dir);
  }

  get dir(): string {
    return this.#dir.dir;
  }

  get now(): Instant {
    return this.clock.now();
  }

  /** Somebody of the cast. */
  as(part: Part): Caller {
    const { org, roles } = cast[part];
    return new Caller(client(this.house).as(roles, org, part), this.heard);
  }

  /** The person themself. */
  person(pathwayRef: string): Caller {
    return new Caller(client(this.house).as('PERSON', 'public', pathwayRef), this.heard);
  }

  settle(): Promise<void> {
    return this.house.settle();
  }

  /** Lets time pass up to a moment, stopping at each at which something is due. */
  async passTo(moment: string): Promise<void> {
    const until = instant(moment);
    await this.settle();
    for (;;) {
      const next = await this.#nextMoment();
      if (next === null || next > until) break;
      if (next <= this.now) throw new Error(`due at ${next}, and still due after it was served`);
      this.clock.moveTo(next);
      await this.settle();
    }
    this.clock.moveTo(until);
    await this.settle();
  }

  async pass({ days = 0, hours = 0, minutes = 0 }): Promise<void> {
    const milliseconds = ((days * 24 + hours) * 60 + minutes) * 60_000;
    await this.passTo(instant(Date.parse(this.now) + milliseconds));
  }

  /** The promise of delivery, held: no gap in any stream, every event settled at every subscriber, none aside. */
  async assertDelivered(): Promise<void> {
    await this.settle();
    const { journal } = this.house.pair;
    for (const { name } of this.house.services) {
      const history = await historyOf(journal, subscriptions[name]);
      assertNoGap(history);
      const { aside } = await assertConserved(history, this.house.pair.store(name));
      if (aside > 0) throw new Error(`${name} has set ${aside} events aside`);
    }
  }

  async end(): Promise<void> {
    await this.house.close();
    this.#dir.remove();
  }

  async #nextMoment(): Promise<Instant | null> {
    const moments = await Promise.all(
      this.house.services.flatMap((service) => [
        service.firstDue().then((due) => due?.dueAt ?? null),
        service.nextOwing(),
      ]),
    );
    return moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null);
  }
}
