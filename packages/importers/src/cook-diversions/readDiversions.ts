import { type CalendarDate, Code, diversionProgramme, type Sex } from '@throughcare/contracts';
import { z } from 'zod';
import { DateCell, emptyOr, SourceRef } from '../rows/cells.ts';
import {
  accepted,
  duplicate,
  type RowFlag,
  type RowOutcome,
  type RowPlace,
} from '../rows/outcome.ts';
import { tableRows } from '../rows/table.ts';
import type { DiversionRow } from './diversionRow.ts';

const sexOf: Readonly<Record<string, Sex>> = { Male: 'M', Female: 'F' };
const resultOf = { Graduated: 'GRADUATED', Failed: 'FAILED' } as const;

const Cells = z.object({
  case_ref: SourceRef,
  participant_ref: SourceRef,
  received_date: DateCell,
  diversion_program: Code,
  referral_date: DateCell,
  gender: z.string(),
  diversion_result: emptyOr(
    z.enum(['Graduated', 'Failed']).transform((result) => resultOf[result]),
  ),
  diversion_closed_date: emptyOr(DateCell),
});
type Cells = z.output<typeof Cells>;

/** As the county's open data have them; the rest differs in letter case alone. */
const alsoCalled = {
  case_ref: ['case_id'],
  participant_ref: ['case_participant_id', 'participant_id'],
} as const;

/**
 * Felony diversions of the Cook County State's Attorney: one row, one order.
 * `case_ref` alone repeats for co-defendants; a duplicate is the same case, participant, programme and referral date.
 */
export async function* readDiversions(
  files: readonly string[],
): AsyncGenerator<RowOutcome<DiversionRow>> {
  const seen = new Set<string>();
  const read = (cells: Cells, place: RowPlace): RowOutcome<DiversionRow> => {
    const key = JSON.stringify([
      cells.case_ref,
      cells.participant_ref,
      cells.diversion_program,
      cells.referral_date,
    ]);
    if (seen.has(key)) return duplicate(place, 'SAME_DIVERSION');
    seen.add(key);
    return diversion(cells, place);
  };
  for (const file of files) yield* tableRows(file, { cells: Cells, alsoCalled, read });
}

function diversion(cells: Cells, place: RowPlace): RowOutcome<DiversionRow> {
  const orderDate = later(cells.received_date, cells.referral_date);
  const { diversion_result: result, diversion_closed_date: closed } = cells;
  const flags: RowFlag[] = [];
  if (cells.referral_date < cells.received_date) flags.push('REFERRAL_BEFORE_RECEIVED');
  if (closed !== null && closed < orderDate) flags.push('CLOSED_BEFORE_ORDER');
  if (result !== null && closed === null) flags.push('CLOSING_DATE_MISSING');
  if (result === null && closed !== null) flags.push('CLOSED_WITHOUT_RESULT');
  if (diversionProgramme(cells.diversion_program).flagged) flags.push('PROGRAMME_NOT_KNOWN');
  const record: DiversionRow = {
    kind: 'DIVERSION',
    caseRef: cells.case_ref,
    participantRef: cells.participant_ref,
    programme: cells.diversion_program,
    orderDate,
    result,
    closedDate: result === null || closed === null ? null : later(closed, orderDate),
    sex: sexOf[cells.gender] ?? 'NOT_STATED',
  };
  return accepted(place, [record], flags);
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
