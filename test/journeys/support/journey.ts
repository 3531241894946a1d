import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, instant, subscriptions } from '@throughcare/contracts';
import {
  allServices,
  expectOneMachine,
  type House,
  type HouseOptions,
  type InstallationSettings,
  openHouse,
  readSettings,
  settingsName,
} from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import { assertConserved, assertNoGap, historyOf } from '@throughcare/testing';
import {
  type RecordingLog,
  recordingLog,
  register,
  type Stated,
  temporaryDir,
  undeclaredIn,
} from '@throughcare/testing/house';
import { organisations } from './organisations.ts';
import { Story } from './story.ts';

export type JourneyOptions = Pick<HouseOptions, 'around' | 'telemetry' | 'notices' | 'pair'> & {
  /** When the story begins; a Monday at nine unless told. */
  readonly from?: string;
  /** What is written into the file of settings before the house starts. */
  readonly settings?: InstallationSettings;
  /** What the register has; those of the cast where left out. */
  readonly registered?: readonly Stated[];
};

const undeclared = undeclaredIn(allServices());

/** A story in the four services in one house, on a directory of their own. */
export class Journey extends Story {
  readonly house: House;
  readonly clock: VirtualClock;
  readonly log: RecordingLog;
  readonly #dir: { readonly dir: string; remove(): void };

  private constructor(
    house: House,
    clock: VirtualClock,
    log: RecordingLog,
    dir: { readonly dir: string; remove(): void },
  ) {
    super({
      url: house.url,
      undeclared,
      issuer: house.issuer,
      now: () => clock.now(),
      moveTo: (moment) => clock.moveTo(moment),
      settle: () => house.settle(),
      nextMoment: () => nextMoment(house),
    });
    this.house = house;
    this.clock = clock;
    this.log = log;
    this.#dir = dir;
  }

  static async begin(options: JourneyOptions = {}): Promise<Journey> {
    const dir = temporaryDir();
    const clock = new VirtualClock(instant(options.from ?? '2026-03-02T09:00:00.000Z'));
    const log = recordingLog();
    if (options.settings)
      writeFileSync(join(dir.dir, settingsName), JSON.stringify(options.settings));
    const house = await openHouse({
      dataDir: dir.dir,
      port: 0,
      clock,
      logger: log,
      services: allServices(expectOneMachine(readSettings({ dataDir: dir.dir, env: {} }))),
      freeze: true,
      ...(options.notices && { notices: options.notices }),
      ...(options.around && { around: options.around }),
      ...(options.pair && { pair: options.pair }),
      ...(options.telemetry && { telemetry: options.telemetry }),
    });
    await register(house, options.registered ?? organisations);
    return new Journey(house, clock, log, dir);
  }

  get dir(): string {
    return this.#dir.dir;
  }

  /** The promise of delivery, held: no gap in any stream, every event settled at every subscriber, none parked. */
  async assertDelivered(): Promise<void> {
    await this.settle();
    const { journal } = this.house.pair;
    for (const { name } of this.house.services) {
      const history = await historyOf(journal, subscriptions[name]);
      assertNoGap(history);
      const { parked } = await assertConserved(history, this.house.pair.store(name));
      if (parked > 0) throw new Error(`${name} has parked ${parked} events`);
    }
  }

  async end(): Promise<void> {
    await this.house.close();
    this.#dir.remove();
  }
}

async function nextMoment(house: House): Promise<Instant | null> {
  const moments = await Promise.all(
    house.services.flatMap((service) => [
      service.firstDue().then((due) => due?.dueAt ?? null),
      service.nextOwing(),
    ]),
  );
  return moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null);
}
