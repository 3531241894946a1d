import { basename } from 'node:path';
import type { AreaCode } from '@throughcare/contracts';
import {
  counted,
  type DirectoryEntry,
  type DiversionRow,
  emptyTally,
  type FormatName,
  type PrisonMessage,
  type RecordOf,
  type RosterMovement,
  type RosterRow,
  type RowOutcome,
  readSource,
  rosterLists,
  rosterMovements,
} from '@throughcare/importers';
import type { Tallies } from './report/report.ts';
import type { SourceOf } from './rows/drive.ts';

export type SourcesGiven = {
  readonly diversions: readonly string[];
  readonly rosters: readonly string[];
  readonly prisonEvents: readonly string[];
  readonly directories: readonly { readonly format: FormatName; readonly file: string }[];
  /** By file as it was named: where its people and listings are. */
  readonly areas: ReadonlyMap<string, AreaCode>;
};

export type Sources = {
  readonly tallies: Tallies;
  readonly diversions: readonly SourceOf<DiversionRow>[];
  readonly rosters: readonly SourceOf<RosterMovement>[];
  readonly prisonEvents: readonly SourceOf<PrisonMessage>[];
  readonly directories: readonly DirectoryEntry[];
  /** First and last day that any row has, for `virtualDays`. */
  readonly days: { readonly first: string; readonly last: string } | null;
};

/** Reads every source once, whole: each row is accounted for, and what it drives is known before the clock starts. */
export async function readSources(given: SourcesGiven): Promise<Sources> {
  const tallies: Record<string, Tallies[string]> = {};
  const days: string[] = [];
  const read = async <Name extends FormatName>(name: Name, file: string) => {
    const area = given.areas.get(file);
    const outcomes: RowOutcome<RecordOf[Kind<Name>]>[] = [];
    for await (const outcome of readSource(name, [file], area === undefined ? {} : { area })) {
      const key = basename(outcome.file);
      tallies[key] = counted(tallies[key] ?? emptyTally, outcome.outcome);
      outcomes.push(outcome as RowOutcome<RecordOf[Kind<Name>]>);
    }
    return outcomes;
  };
  let place = 0;
  const source = <Row>(file: string, rows: SourceOf<Row>['rows']): SourceOf<Row> => ({
    name: basename(file),
    place: place++,
    area: given.areas.get(file),
    rows,
  });

  const diversions: SourceOf<DiversionRow>[] = [];
  for (const file of given.diversions) {
    const rows = accepted(await read('cook-diversions', file));
    for (const { record } of rows)
      days.push(record.orderDate, ...(record.closedDate ? [record.closedDate] : []));
    diversions.push(source(file, rows));
  }
  const rosters: SourceOf<RosterMovement>[] = [];
  for (const file of given.rosters) {
    const rows = await movementsOf(await read('daily-roster', file));
    for (const { record } of rows) days.push(record.listDate);
    rosters.push(source(file, rows));
  }
  const prisonEvents: SourceOf<PrisonMessage>[] = [];
  for (const file of given.prisonEvents) {
    const rows = accepted(await read('hmpps-events', file));
    for (const { record } of rows) if (record.at) days.push(record.at.slice(0, 10));
    prisonEvents.push(source(file, rows));
  }
  const directories: DirectoryEntry[] = [];
  for (const { format, file } of given.directories)
    for (const { record } of accepted(await read(format, file)))
      directories.push(record as DirectoryEntry);
  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    tallies,
    diversions,
    rosters,
    prisonEvents,
    directories,
    days: first === undefined || last === undefined ? null : { first, last },
  };
}

type Kind<Name extends FormatName> = Name extends 'cook-diversions'
  ? 'diversions'
  : Name extends 'daily-roster'
    ? 'roster'
    : Name extends 'hmpps-events'
      ? 'prison-events'
      : 'directory';

const accepted = <T>(outcomes: readonly RowOutcome<T>[]): { row: number; record: T }[] =>
  outcomes.flatMap((one) =>
    one.outcome === 'accepted' ? one.records.map((record) => ({ row: one.row, record })) : [],
  );

/** Movements stand in the order of the comparison; a departure has no row of its own and takes the place after the list's rows. */
async function movementsOf(
  outcomes: readonly RowOutcome<RosterRow>[],
): Promise<SourceOf<RosterMovement>['rows']> {
  const rows: { row: number; record: RosterMovement }[] = [];
  for await (const { movements } of rosterMovements(rosterLists(each(outcomes))))
    for (const record of movements) rows.push({ row: rows.length, record });
  return rows;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
