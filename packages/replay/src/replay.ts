import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import {
  type CalendarDate,
  daysBetween,
  endOfDay,
  type Instant,
  startOfDay,
} from '@throughcare/contracts';
import { allServices, type House, openHouse } from '@throughcare/one-machine';
import { type Log, VirtualClock } from '@throughcare/service-kit';
import { Callers } from './api.ts';
import { Chooser } from './choose.ts';
import { FeedReader } from './partners/feedReader.ts';
import { coordinators } from './partners/ngo.ts';
import { onboardPartners } from './partners/onboard.ts';
import { persons } from './partners/persons.ts';
import { providers } from './partners/provider.ts';
import { reception } from './partners/reception.ts';
import { screener } from './partners/screener.ts';
import { type Part, stage } from './partners/stage.ts';
import { workers } from './partners/workers.ts';
import { type Progress, ProgressFile } from './progressFile.ts';
import type { Report } from './report/report.ts';
import { reportOf } from './report/reportOf.ts';
import { listEntries } from './rows/directories.ts';
import { diversionSteps } from './rows/diversionSteps.ts';
import type { Drive } from './rows/drive.ts';
import { prisonSteps } from './rows/prisonSteps.ts';
import { rosterSteps } from './rows/rosterSteps.ts';
import { readSources, type Sources, type SourcesGiven } from './sources.ts';
import { inOrder, type RowStep } from './steps.ts';
import { runTimeline } from './timeline.ts';

export type ReplayOptions = SourcesGiven & {
  readonly dataDir: string;
  readonly partners: 'simulated' | 'none';
  readonly seed: number;
  readonly logger: Log;
  readonly onProgress?: (done: number, of: number, at: Instant) => void;
};

/** The establishment whose lists a roster holds. */
const rosterPrison = 'ROSTER';

/** Input that does not fit the directory, or none at all. */
export class CannotReplay extends Error {
  override readonly name = 'CannotReplay';
}

/**
 * Merges the sources by date and drives them through the API under a virtual clock, then reports.
 * Continues where a killed run of the same input stopped. Throws CannotReplay where the directory holds another input.
 */
export async function replay(options: ReplayOptions): Promise<Report> {
  const began = Date.now();
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const file = new ProgressFile(options.dataDir);
  const sources = await readSources(options);
  if (!sources.days)
    throw new CannotReplay('There is no row with a date in what was given: nothing to replay.');
  const end = endOfDay(sources.days.last as CalendarDate);
  const before = file.read();
  const input = fingerprint(options);
  if (before && before.input !== input)
    throw new CannotReplay(
      'This data directory holds a replay of other input; choose another --data-dir.',
    );
  let progress: Progress = before ?? {
    input,
    clock: startOfDay(sources.days.first as CalendarDate),
    row: 0,
    inRow: false,
    furnished: false,
    done: false,
    virtualDays:
      daysBetween(sources.days.first as CalendarDate, sources.days.last as CalendarDate) + 1,
    wallSeconds: 0,
    tallies: sources.tallies,
  };
  const write = (change: Partial<Progress>) => {
    progress = { ...progress, ...change };
    file.write(progress);
  };
  write({});
  const clock = new VirtualClock(progress.clock);
  const house = await openHouse({
    dataDir: options.dataDir,
    port: 0,
    clock,
    stepped: true,
    secret: createHash('sha256').update(`replay/${options.seed}`).digest(),
    services: allServices(),
    logger: options.logger,
  });
  try {
    if (!progress.done) await run(options, house, clock, sources, end, progress, write);
    write({ done: true, wallSeconds: progress.wallSeconds + (Date.now() - began) / 1_000 });
    return await reportOf(house.data, {
      sources: sources.tallies,
      duplicates: await duplicatesOf(house),
      virtualDays: progress.virtualDays,
      wallSeconds: Math.round(progress.wallSeconds * 10) / 10,
    });
  } finally {
    await house.close();
  }
}

async function run(
  options: ReplayOptions,
  house: House,
  clock: VirtualClock,
  sources: Sources,
  end: Instant,
  progress: Progress,
  write: (change: Partial<Progress>) => void,
): Promise<void> {
  const callers = new Callers(house);
  const chooser = new Chooser(options.seed);
  const importer = callers.as('import', 'IMPORT');
  const simulated = options.partners === 'simulated';
  if (!progress.furnished) {
    const ids = await listEntries(importer, sources.directories);
    if (simulated)
      await onboardPartners(callers.as('sim-city', 'COORD'), sources.directories, ids, chooser);
    await house.settle();
    write({ furnished: true });
  }
  const drive: Drive = {
    importer,
    chooser,
    settle: () => house.settle(),
    now: () => clock.now(),
    partners: options.partners,
  };
  const rows = rowsOf(sources, drive);
  const feeds = new FeedReader(callers);
  const parts: Part[] = simulated
    ? [
        providers(callers, chooser),
        screener(callers, chooser),
        reception(callers, chooser, rosterPrison),
        coordinators(callers, feeds, chooser),
        workers(callers, chooser),
        persons(callers, chooser),
      ]
    : [];
  const simulation = await stage(house, parts, progress.clock);
  try {
    await runTimeline({
      house,
      clock,
      rows,
      from: progress.row,
      inRow: progress.inRow,
      simulation,
      end,
      before: (at, row, inRow) => write({ clock: at, row, inRow }),
      onProgress: (row, at) => options.onProgress?.(row, rows.length, at),
    });
  } finally {
    await simulation.close();
  }
}

function rowsOf(sources: Sources, drive: Drive): RowStep[] {
  return [
    ...sources.diversions.flatMap((source) => diversionSteps(source, drive)),
    ...sources.rosters.flatMap((source) => rosterSteps(source, rosterPrison, drive)),
    ...sources.prisonEvents.flatMap((source) => prisonSteps(source, drive)),
  ].sort(inOrder);
}

async function duplicatesOf(house: House): Promise<number> {
  const healths = await Promise.all(house.services.map((service) => service.health()));
  return healths.reduce((sum, { duplicates }) => sum + duplicates, 0);
}

/** What a directory was made of: the files' contents, the seed, the partners. */
function fingerprint({
  diversions,
  rosters,
  prisonEvents,
  directories,
  areas,
  seed,
  partners,
}: ReplayOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([seed, partners, [...areas.values()]]));
  for (const file of [
    ...diversions,
    ...rosters,
    ...prisonEvents,
    ...directories.map((one) => one.file),
  ])
    hash.update(readFileSync(file));
  return hash.digest('base64url');
}
