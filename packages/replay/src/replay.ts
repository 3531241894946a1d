import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type CalendarDate,
  daysBetween,
  endOfDay,
  type Instant,
  startOfDay,
  utc,
} from '@throughcare/contracts';
import { privateDir } from '@throughcare/embedded';
import type { HeldList } from '@throughcare/importers';
import {
  allServices,
  type House,
  type InstallationSettings,
  openHouse,
  tellMadePrivate,
} from '@throughcare/runtime';
import { type Log, VirtualClock } from '@throughcare/service-kit';
import { Callers } from './api.ts';
import { isSameBoot, thisBoot } from './boot.ts';
import { CannotReplay } from './cannotReplay.ts';
import { Chooser } from './choose.ts';
import { type Engines, pairOn } from './engines.ts';
import { coordinatorOrg, simulated } from './partners/cast.ts';
import { everyone } from './partners/everyone.ts';
import { onboardPartners } from './partners/onboard.ts';
import { importerOrg, registerCast } from './partners/register.ts';
import { stage } from './partners/stage.ts';
import { PlaceKeeper } from './placeKeeper.ts';
import { type Place, type Progress, ProgressFile } from './progressFile.ts';
import type { Report } from './report/report.ts';
import { listEntries } from './rows/directories.ts';
import { diversionSteps } from './rows/diversionSteps.ts';
import type { Drive } from './rows/drive.ts';
import { prisonSteps } from './rows/prisonSteps.ts';
import { rosterSteps } from './rows/rosterSteps.ts';
import { type RejectedRow, readSources, type Sources, type SourcesGiven } from './sources.ts';
import { inOrder, type RowStep } from './steps.ts';
import { storedReport } from './storedReport.ts';
import { runTimeline } from './timeline.ts';

export type ReplayOptions = SourcesGiven & {
  readonly dataDir: string;
  /** What the services are set to; left out: every default. */
  readonly settings?: InstallationSettings;
  readonly partners: 'simulated' | 'none';
  readonly seed: number;
  /** Where documents and events go, if not into the directory. What is there already must be this replay's own. */
  readonly engines?: Engines | undefined;
  readonly logger: Log;
  readonly onProgress?: (done: number, of: number, at: Instant) => void;
  /** Each row that could not be read, with file, row and reason. */
  readonly onRejected?: (row: RejectedRow) => void;
  /** Each list that is not compared. */
  readonly onHeld?: (list: HeldList) => void;
};

/**
 * Merges the sources by date and drives them through the API under a virtual clock, then reports.
 * Continues where a killed run of the same input stopped. Throws CannotReplay where the directory holds another input,
 * or where the machine itself went down in between.
 */
export async function replay(options: ReplayOptions): Promise<Report> {
  const began = Date.now();
  const sources = await readSources(options);
  for (const row of sources.rejected) options.onRejected?.(row);
  for (const list of sources.held) options.onHeld?.(list);
  if (!sources.days)
    throw new CannotReplay('There is no row with a date in what was given: nothing to replay.');
  const { first, last } = sources.days;
  privateDir(options.dataDir, { onMadePrivate: tellMadePrivate(options.logger, options.dataDir) });
  const file = new ProgressFile(options.dataDir);
  const before = file.read();
  let progress = begun(options, sources, startOfDay(first, utc), daysBetween(first, last) + 1);
  if (before) {
    mayGoOn(before, progress);
    if (before.done) return storedReport(options.dataDir, { mongo: options.engines?.mongo });
    progress = before;
  }
  const wallBefore = progress.wallSeconds;
  const wallSeconds = () => wallBefore + (Date.now() - began) / 1_000;
  const write = (change: Partial<Progress>, durable = false) => {
    progress = { ...progress, ...change, wallSeconds: wallSeconds() };
    file.write(progress, durable);
  };
  write({});
  const { place, duplicates } = await drive(options, sources, progress, {
    last,
    wallSeconds,
    onFurnished: () => write({ furnished: true }),
  });
  // Closing has brought every file to the disk; only now may the directory call itself done.
  write({ ...place, done: true }, true);
  return storedReport(options.dataDir, { duplicates, mongo: options.engines?.mongo });
}

type Way = {
  /** The day on which the clock stops. */
  readonly last: CalendarDate;
  readonly wallSeconds: () => number;
  /** Register, directories and partners are in, and kept. */
  readonly onFurnished: () => void;
};

/** From where it stands to its end; where it then stands, and how many events were delivered again. */
async function drive(
  options: ReplayOptions,
  sources: Sources,
  from: Progress,
  { last, wallSeconds, onFurnished }: Way,
): Promise<{ readonly place: Place; readonly duplicates: number }> {
  const clock = new VirtualClock(from.clock);
  const house = await openHouse({
    dataDir: options.dataDir,
    port: 0,
    clock,
    stepped: true,
    durability: 'steps',
    secret: createHash('sha256').update(`replay/${options.seed}`).digest(),
    services: allServices(options.settings),
    logger: options.logger,
    ...(options.engines && { pair: pairOn(options.engines) }),
  });
  const place = { clock: from.clock, row: from.row, inRow: from.inRow, wallSeconds: wallSeconds() };
  const eachStep = options.engines !== undefined;
  const places = new PlaceKeeper({ house, place, eachStep, wallSeconds });
  try {
    if (!from.furnished) await furnish(options, house, sources);
    places.keep();
    onFurnished();
    await run(options, house, clock, {
      sources,
      end: endOfDay(last, utc),
      from,
      step: places.step,
    });
    places.keep();
    return { place: places.place, duplicates: await duplicatesOf(house) };
  } catch (error) {
    places.keepWhatIsThere();
    throw error;
  } finally {
    await house.close();
  }
}

function begun(
  options: ReplayOptions,
  sources: Sources,
  clock: Instant,
  virtualDays: number,
): Progress {
  return {
    input: fingerprint(options, sources),
    clock,
    row: 0,
    inRow: false,
    furnished: false,
    done: false,
    virtualDays,
    wallSeconds: 0,
    boot: thisBoot(),
    tallies: sources.tallies,
  };
}

function mayGoOn(before: Progress, now: Progress): void {
  if (before.input !== now.input)
    throw new CannotReplay(
      'This data directory holds a replay of other input; choose another --data-dir.',
    );
  if (!before.done && !isSameBoot(before.boot, now.boot))
    throw new CannotReplay(
      'The machine went down while this replay ran, so the directory may lack what came last; start again with another --data-dir.',
    );
}

/** Called before each step. */
type Step = (clock: Instant, row: number, inRow: boolean) => void;
type Course = {
  readonly sources: Sources;
  readonly end: Instant;
  readonly from: Progress;
  readonly step: Step;
};

const importerOf = (house: House) => new Callers(house, 'replay').as(importerOrg, 'IMPORT');

/** The register, directories and simulated partners, before the clock starts. */
async function furnish(options: ReplayOptions, house: House, sources: Sources): Promise<void> {
  const { directories } = sources;
  await registerCast(new Callers(house, 'replay').as('operator', 'ADMIN'), sources);
  await house.settle();
  const ids = await listEntries(importerOf(house), directories);
  if (options.partners === 'simulated') {
    const city = new Callers(house, simulated).as(coordinatorOrg, 'COORD');
    await onboardPartners(city, directories, ids, new Chooser(options.seed));
  }
  await house.settle();
}

async function run(
  options: ReplayOptions,
  house: House,
  clock: VirtualClock,
  { sources, end, from, step }: Course,
): Promise<void> {
  const chooser = options.partners === 'simulated' ? new Chooser(options.seed) : null;
  const rows = rowsOf(sources, { importer: importerOf(house), chooser, keyed: '', doneBefore: [] });
  const simulation = await stage(house, chooser ? everyone(house, chooser) : [], from.clock);
  try {
    await runTimeline({
      house,
      clock,
      rows,
      from: from.row,
      inRow: from.inRow,
      simulation,
      end,
      before: step,
      onProgress: (row, at) => options.onProgress?.(row, rows.length, at),
    });
  } finally {
    await simulation.close();
  }
}

const rowsOf = (sources: Sources, drive: Drive): RowStep[] =>
  [
    ...sources.diversions.flatMap((source) => diversionSteps(source, drive)),
    ...sources.rosters.flatMap((source) => rosterSteps(source, drive)),
    ...sources.prisonEvents.flatMap((source) => prisonSteps(source, drive)),
  ].sort(inOrder);

async function duplicatesOf(house: House): Promise<number> {
  const healths = await Promise.all(house.services.map((service) => service.health()));
  return healths.reduce((sum, { duplicates }) => sum + duplicates, 0);
}

/** What a directory is made of: what was given and what stands in it, the areas, the seed, the partners, what was set. */
function fingerprint(options: ReplayOptions, { directories }: Sources): string {
  const { diversions, rosters, prisonEvents, areas, seed, partners, settings = {} } = options;
  const hash = createHash('sha256').update(
    JSON.stringify([seed, partners, [...areas].sort(), directories, settings]),
  );
  for (const kind of [diversions, rosters, prisonEvents]) {
    hash.update(`/${kind.length}`);
    for (const file of kind) hash.update(readFileSync(file));
  }
  return hash.digest('base64url');
}
