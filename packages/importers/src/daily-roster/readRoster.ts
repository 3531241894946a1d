import { basename } from 'node:path';
import { type AgeBand, ageBandOf, type CalendarDate, type Sex } from '@throughcare/contracts';
import { z } from 'zod';
import { DateCell, emptyOr, SourceRef } from '../rows/cells.ts';
import {
  accepted,
  duplicate,
  type NamedOnList,
  type RowOutcome,
  type RowPlace,
  rejected,
} from '../rows/outcome.ts';
import type { RowReason } from '../rows/reasons.ts';
import { tableRows } from '../rows/table.ts';
import type { RosterList, RosterRow } from './rosterRow.ts';

const sexOf: Readonly<Record<string, Sex>> = { M: 'M', F: 'F', X: 'X' };

const Cells = z.object({
  snapshot: DateCell,
  person_ref: SourceRef,
  admitted_date: DateCell,
  gender: z.string(),
  age_band: emptyOr(z.string().regex(/^\d{1,3}(-\d{1,3}|\+)?$/)),
});
type Cells = z.output<typeof Cells>;

/** As New York City's open data have them. A list without a column for its day is of the day in the file's name. */
const alsoCalled = {
  snapshot: ['snapshot_date', 'list_date'],
  person_ref: ['inmateid', 'inmate_id', 'person_id'],
  admitted_date: ['admitted_dt', 'admission_date'],
  gender: ['sex'],
  age_band: ['age'],
} as const;
const dayInName = (column: string, path: string): string | undefined =>
  column === 'snapshot' ? /\d{4}-\d{2}-\d{2}/.exec(basename(path))?.[0] : undefined;

/** Whom a row names whose other cells cannot be read. */
function namedBy(cells: Readonly<Record<string, string>>): NamedOnList | undefined {
  const whom = Cells.pick({ snapshot: true, person_ref: true }).safeParse(cells);
  if (!whom.success) return undefined;
  const admittedDate = DateCell.safeParse(cells.admitted_date).data ?? null;
  return { listDate: whom.data.snapshot, personRef: whom.data.person_ref, admittedDate };
}

/**
 * A jail's daily lists: rows of one day stand together, days in their order, in one file or one file a day (given in order).
 * `after` is the day of the last list compared before; its rows and older ones are not read into the comparison again.
 * A person who stands there twice, with two bookings, is one person.
 */
export async function* readRoster(
  files: readonly string[],
  after: CalendarDate | null = null,
): AsyncGenerator<RowOutcome<RosterRow>> {
  let day = after;
  let seen: Set<string> | null = null;
  const read = (cells: Cells, place: RowPlace): RowOutcome<RosterRow> => {
    if (day === null || cells.snapshot > day) {
      day = cells.snapshot;
      seen = new Set();
    } else if (cells.snapshot < day) return rejected(place, 'LIST_OUT_OF_ORDER', 'snapshot');
    if (seen === null) return duplicate(place, 'SAME_LIST');
    if (seen.has(cells.person_ref))
      return duplicate(place, 'SAME_PERSON_ON_LIST', {
        listDate: cells.snapshot,
        personRef: cells.person_ref,
        admittedDate: cells.admitted_date,
      });
    seen.add(cells.person_ref);
    return accepted(place, [rosterRow(cells)], late(cells) ? ['ADMITTED_AFTER_LIST'] : []);
  };
  const format = { cells: Cells, alsoCalled, absent: dayInName, named: namedBy, read };
  for (const file of files) yield* tableRows(file, { ...format, optional: ['gender', 'age_band'] });
}

/** What cannot be read, so that nobody can tell whom it names. */
const namesNobody: ReadonlySet<RowReason> = new Set([
  'CELL_INVALID',
  'CELL_COUNT',
  'QUOTE_NOT_CLOSED',
  'LINE_NOT_CSV',
  'LINE_TOO_LONG',
]);

/**
 * Groups the rows of one day into a list, each as soon as the next day's first row is read. Rows that were not taken stay
 * on the list as far as they name somebody; how many name nobody is counted.
 */
export async function* rosterLists(
  outcomes: AsyncIterable<RowOutcome<RosterRow>>,
): AsyncGenerator<RosterList> {
  let list: Draft | null = null;
  let unreadable = 0;
  for await (const outcome of outcomes) {
    const records = outcome.outcome === 'accepted' ? outcome.records : [];
    const named = outcome.outcome === 'accepted' ? undefined : outcome.named;
    const day = records[0]?.listDate ?? named?.listDate;
    if (day === undefined) {
      if (outcome.outcome === 'rejected' && namesNobody.has(outcome.reason)) unreadable++;
      continue;
    }
    if (list !== null && day > list.listDate) {
      yield { ...list, unreadable };
      list = null;
      unreadable = 0;
    }
    list ??= { listDate: day, people: [], named: [] };
    if (day < list.listDate) continue;
    for (const record of records)
      list.people.push({ ...record, file: outcome.file, row: outcome.row });
    if (named) list.named.push(named);
  }
  if (list !== null) yield { ...list, unreadable };
}

type Draft = {
  readonly listDate: CalendarDate;
  readonly people: RosterList['people'][number][];
  readonly named: NamedOnList[];
};

const late = (cells: Cells): boolean => cells.admitted_date > cells.snapshot;

const rosterRow = (cells: Cells): RosterRow => ({
  kind: 'ON_LIST',
  listDate: cells.snapshot,
  personRef: cells.person_ref,
  admittedDate: cells.admitted_date,
  sex: sexOf[cells.gender] ?? 'NOT_STATED',
  ageBand: cells.age_band === null ? null : bandOf(cells.age_band),
});

/** `25-34`, `55+` or an age in years: our band if all of the list's band lies in it. */
function bandOf(text: string): AgeBand | null {
  const [from, to = from] = text.split(/[-+]/);
  const band = ageBandOf(Number(from));
  return band === ageBandOf(to === '' ? Number.POSITIVE_INFINITY : Number(to)) ? band : null;
}
