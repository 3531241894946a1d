import { basename } from 'node:path';
import type { AreaCode, CalendarDate } from '@throughcare/contracts';
import {
  counted,
  type DirectoryEntry,
  type DiversionRow,
  emptyTally,
  type FormatName,
  type formats,
  type HeldList,
  type PrisonMessage,
  type RecordOf,
  type RosterMovement,
  type RosterRow,
  type RowOutcome,
  readSource,
  rosterLists,
  rosterMovements,
} from '@throughcare/importers';
import { CannotReplay } from './cannotReplay.ts';
import type { Tallies } from './report/report.ts';
import type { SourceOf } from './rows/drive.ts';

export type SourcesGiven = {
  readonly diversions: readonly string[];
  readonly rosters: readonly string[];
  readonly prisonEvents: readonly string[];
  readonly directories: readonly { readonly format: FormatName; readonly file: string }[];
  /** By file as it was named, or its name without the folder: where its people and listings are. */
  readonly areas: ReadonlyMap<string, AreaCode>;
};

/** A row that could not be read: told by name and reason, never by what stood in it. */
export type RejectedRow = Extract<RowOutcome<unknown>, { outcome: 'rejected' }>;

export type Sources = {
  readonly tallies: Tallies;
  readonly rejected: readonly RejectedRow[];
  /** Lists that are not compared, since they lost so many people that somebody would have to look first. */
  readonly held: readonly HeldList[];
  readonly diversions: readonly SourceOf<DiversionRow>[];
  /** One for each jail: lists that are placed in different areas are of different jails. */
  readonly rosters: readonly SourceOf<RosterMovement>[];
  readonly prisonEvents: readonly SourceOf<PrisonMessage>[];
  readonly directories: readonly DirectoryEntry[];
  /** First and last day that any row has. */
  readonly days: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
};

type KindOf<Name extends FormatName> = (typeof formats)[Name]['kind'];
type Outcomes<Name extends FormatName> = readonly RowOutcome<RecordOf[KindOf<Name>]>[];

/**
 * Reads every source once, whole: each row is accounted for, and what it drives is known before the clock starts.
 * Files of one format are read together, since a row may repeat one of another file.
 * Throws CannotReplay where an area is given to a file that is not among them.
 */
export async function readSources(given: SourcesGiven): Promise<Sources> {
  const files = [
    ...new Set([
      ...given.diversions,
      ...given.rosters,
      ...given.prisonEvents,
      ...given.directories.map(({ file }) => file),
    ]),
  ];
  const nameOf = namesOf(files);
  const areaOf = areasOf(files, given.areas);
  const tallies: Record<string, Tallies[string]> = {};
  const rejected: RejectedRow[] = [];
  const days: CalendarDate[] = [];

  const read = async <Name extends FormatName>(
    format: Name,
    these: readonly string[],
    area?: AreaCode,
  ): Promise<Outcomes<Name>> => {
    const outcomes: Outcomes<Name>[number][] = [];
    for await (const outcome of readSource(format, these, area === undefined ? {} : { area })) {
      const name = nameOf(outcome.file);
      tallies[name] = counted(tallies[name] ?? emptyTally, outcome.outcome);
      if (outcome.outcome === 'rejected') rejected.push(outcome);
      outcomes.push(outcome);
    }
    return outcomes;
  };
  const perFile = <T>(these: readonly string[], outcomes: readonly RowOutcome<T>[]) =>
    [...new Set(these)].map(
      (file): SourceOf<T> => ({
        name: nameOf(file),
        place: files.indexOf(file),
        area: areaOf(file),
        rows: accepted(outcomes.filter((one) => one.file === file)),
      }),
    );

  const diversions = perFile(given.diversions, await read('cook-diversions', given.diversions));
  for (const { rows } of diversions)
    for (const { record } of rows)
      days.push(record.orderDate, ...(record.closedDate ? [record.closedDate] : []));

  const rosters: SourceOf<RosterMovement>[] = [];
  const heldLists: HeldList[] = [];
  for (const area of new Set(given.rosters.map(areaOf))) {
    const lists = given.rosters.filter((file) => areaOf(file) === area);
    const { rows, held } = await movementsOf(await read('daily-roster', lists));
    heldLists.push(...held);
    for (const { record } of rows) days.push(record.listDate);
    rosters.push({ name: 'roster', place: files.indexOf(lists[0] ?? ''), area, rows });
  }

  const prisonEvents = perFile(given.prisonEvents, await read('hmpps-events', given.prisonEvents));
  for (const { rows } of prisonEvents)
    for (const { record } of rows) if (record.at) days.push(record.at.slice(0, 10) as CalendarDate);

  const directories: DirectoryEntry[] = [];
  for (const { format, file } of given.directories)
    for (const { record } of accepted(await read(format, [file], areaOf(file))))
      directories.push(record as DirectoryEntry);

  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    tallies,
    rejected,
    held: heldLists,
    diversions,
    rosters,
    prisonEvents,
    directories,
    days: first && last ? { first, last } : null,
  };
}

/** A file goes by its name without the folder, so that a moved file is the same; by its path where two share a name. */
function namesOf(files: readonly string[]): (file: string) => string {
  const shared = (file: string) =>
    files.some((other) => other !== file && basename(other) === basename(file));
  return (file) => (shared(file) ? file : basename(file));
}

function areasOf(
  files: readonly string[],
  areas: SourcesGiven['areas'],
): (file: string) => AreaCode | undefined {
  for (const named of areas.keys())
    if (!files.some((file) => file === named || basename(file) === named))
      throw new CannotReplay(`An area is given for ${named}, which is not among the sources.`);
  return (file) => areas.get(file) ?? areas.get(basename(file));
}

const accepted = <T>(outcomes: readonly RowOutcome<T>[]): { row: number; record: T }[] =>
  outcomes.flatMap((one) =>
    one.outcome === 'accepted' ? one.records.map((record) => ({ row: one.row, record })) : [],
  );

/** Movements stand in the order of the comparison: who left, then who is named. */
async function movementsOf(
  outcomes: readonly RowOutcome<RosterRow>[],
): Promise<{ rows: SourceOf<RosterMovement>['rows']; held: readonly HeldList[] }> {
  const rows: { row: number; record: RosterMovement }[] = [];
  const held: HeldList[] = [];
  for await (const compared of rosterMovements(rosterLists(each(outcomes)))) {
    for (const record of compared.movements) rows.push({ row: rows.length, record });
    if (compared.held) held.push(compared.held);
  }
  return { rows, held };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
