import { addDays, dateOf, type Instant } from '@throughcare/contracts';
import { sampleAccounts } from '@throughcare/issuer';
import { Chooser, nobody, runTimeline } from '@throughcare/replay';
import { allServices, openHouse } from '@throughcare/runtime';
import { type Log, VirtualClock } from '@throughcare/service-kit';
import { Cast } from './cast.ts';
import { registerEverybody } from './organisations.ts';
import { onboardPartners } from './partners.ts';
import { zone } from './places.ts';
import { stories as allStories } from './stories/index.ts';
import type { Story } from './story.ts';
import { timetable } from './timetable.ts';

export type FillOptions = {
  readonly dataDir: string;
  /** The moment up to which the stories go: the caseload is as of then. */
  readonly until: Instant;
  readonly seed?: number;
  readonly logger: Log;
  readonly onProgress?: (done: number, of: number, at: Instant) => void;
  /** For tests: other stories than all. */
  readonly stories?: readonly Story[];
  /** For tests: the installation's secret, from which ids follow; random where left out. */
  readonly secret?: Buffer;
};

/** Who lived a story, by the reference that intake gave them. */
export type Told = { readonly title: string; readonly ref: string };

/** Six months and some days: partners are there before the first story begins. */
const days = 215;

/**
 * Tells every story through the public API of services that run in the directory, under a virtual clock that ends at `until`.
 * A COMMIT survives kill -9 and not a power cut: whoever keeps the directory syncs its files first.
 * Two fills with the same seed, secret and moment are the same.
 */
export async function fill(options: FillOptions): Promise<readonly Told[]> {
  const { dataDir, until, logger, seed = 1, stories = allStories } = options;
  const begin = addDays(until, -days);
  const clock = new VirtualClock(begin);
  const house = await openHouse({
    dataDir,
    port: 0,
    clock,
    stepped: true,
    // What is made here is thrown away where the machine goes down before it is whole.
    durability: 'kill',
    services: allServices(),
    accounts: sampleAccounts,
    logger,
    ...(options.secret && { secret: options.secret }),
  });
  try {
    const cast = new Cast(house);
    await registerEverybody(cast);
    await house.settle();
    await onboardPartners(cast, dateOf(begin, zone));
    const { scenes, rows } = timetable({ stories, choose: new Chooser(seed), cast, clock, until });
    await runTimeline({
      house,
      clock,
      rows,
      from: 0,
      inRow: false,
      simulation: nobody,
      end: until,
      before: () => undefined,
      onProgress: (row, at) => options.onProgress?.(row, rows.length, at),
    });
    return scenes.map(({ title, scene }) => ({ title, ref: scene.ref }));
  } finally {
    await house.close();
  }
}
