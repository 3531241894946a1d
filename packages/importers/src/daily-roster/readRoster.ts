import { type AgeBand, ageBandOf, type CalendarDate, type Sex } from '@throughcare/contracts';
import { z } from 'zod';
import { DateCell, emptyOr, SourceRef } from '../rows/cells.ts';
import { accepted, duplicate, type RowOutcome, type RowPlace, rejected } from '../rows/outcome.ts';
import { tableRows } from '../rows/table.ts';
import type { RosterList, RosterRow } from './rosterRow.ts';

const sexOf: Readonly<Record<string, Sex>> = { M: 'M', F: 'F', X: 'X' };

const Cells = z.object({
  snapshot: DateCell,
  person_ref: SourceRef,
  admitted_date: DateCell,
  gender: z.string(),
  age_band: emptyOr(z.string().regex(/^(\d{1,3})(-\d{1,3}|\+)$/)),
});
type Cells = z.output<typeof Cells>;

/**
 * A jail's daily lists: rows of one day stand together, days in their order, in one file or one file a day (given in order).
 * `after` is the day of the last list compared before; its rows and older ones are not read into the comparison again.
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
    if (seen.has(cells.person_ref)) return duplicate(place, 'SAME_PERSON_ON_LIST');
    seen.add(cells.person_ref);
    return accepted(place, [rosterRow(cells)], late(cells) ? ['ADMITTED_AFTER_LIST'] : []);
  };
  for (const file of files) yield* tableRows(file, { cells: Cells, read });
}

/** Groups accepted rows into lists, each as soon as the next day's first row is read. */
export async function* rosterLists(
  outcomes: AsyncIterable<RowOutcome<RosterRow>>,
): AsyncGenerator<RosterList> {
  let people: RosterList['people'][number][] = [];
  for await (const outcome of outcomes) {
    if (outcome.outcome !== 'accepted') continue;
    for (const record of outcome.records) {
      const [first] = people;
      if (first !== undefined && first.listDate !== record.listDate) {
        yield { listDate: first.listDate, people };
        people = [];
      }
      people.push({ ...record, file: outcome.file, row: outcome.row });
    }
  }
  const [first] = people;
  if (first !== undefined) yield { listDate: first.listDate, people };
}

const late = (cells: Cells): boolean => cells.admitted_date > cells.snapshot;

const rosterRow = (cells: Cells): RosterRow => ({
  kind: 'ON_LIST',
  listDate: cells.snapshot,
  personRef: cells.person_ref,
  admittedDate: cells.admitted_date,
  sex: sexOf[cells.gender] ?? 'NOT_STATED',
  ageBand: cells.age_band === null ? null : bandOf(cells.age_band),
});

/** `25-34`, `55+`: our band if all of the list's band lies in it. */
function bandOf(text: string): AgeBand | null {
  const [from, to] = text.split(/[-+]/);
  const band = ageBandOf(Number(from));
  return band === ageBandOf(to === '' ? Number.POSITIVE_INFINITY : Number(to)) ? band : null;
}
