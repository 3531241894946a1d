import { CsvError, parse } from 'csv-parse/sync';
import { type Line, linesOf } from './lines.ts';
import type { RowReason } from './reasons.ts';

export type CsvRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly reason: RowReason };

/** A record that runs over more lines than this is one whose quotation mark never closes. */
const mostLines = 20;

/**
 * The records of a CSV file with the line on which each starts; the header is the first of them, blank lines are none.
 * Records are parsed one by one, so that a quotation mark that does not close costs its own line and not the rest of the file.
 */
export async function* csvRows(path: string): AsyncGenerator<CsvRow> {
  let open: readonly Text[] = [];
  for await (const line of linesOf(path)) {
    if ('text' in line) {
      open = yield* taken(open, line);
      continue;
    }
    yield* abandoned(open);
    open = [];
    yield { row: line.row, reason: 'LINE_TOO_LONG' };
  }
  yield* abandoned(open);
}

type Text = Extract<Line, { text: string }>;

/** Adds a line to those of an unfinished record; yields what that completes and returns what stays unfinished. */
function* taken(open: readonly Text[], line: Text): Generator<CsvRow, readonly Text[]> {
  if (open.length === 0 && line.text.trim() === '') return open;
  const lines = [...open, line];
  // Only a line with a quotation mark can close one.
  const mayClose = open.length === 0 || line.text.includes('"');
  const cells = mayClose ? recordOf(lines) : 'open';
  if (cells === 'unreadable')
    return yield* givenUp(lines, lines.length > 1 ? 'QUOTE_NOT_CLOSED' : 'LINE_NOT_CSV');
  if (cells === 'open')
    return lines.length < mostLines ? lines : yield* givenUp(lines, 'QUOTE_NOT_CLOSED');
  yield { row: lines[0]?.row ?? line.row, cells };
  return [];
}

/** The first line is rejected; those after it are read as if it had not been there. */
function* givenUp(
  [first, ...rest]: readonly Text[],
  reason: RowReason,
): Generator<CsvRow, readonly Text[]> {
  if (first !== undefined) yield { row: first.row, reason };
  let open: readonly Text[] = [];
  for (const line of rest) open = yield* taken(open, line);
  return open;
}

/** Nothing more comes that could finish the record. */
function* abandoned(lines: readonly Text[]): Generator<CsvRow> {
  let open = lines;
  while (open.length > 0) open = yield* givenUp(open, 'QUOTE_NOT_CLOSED');
}

/**
 * The cells of one record, 'open' where a quotation mark is not closed yet, 'unreadable' where no more lines would help.
 * Odd quotation marks are let pass within a line only: over lines they would swallow records.
 */
function recordOf(lines: readonly Text[]): readonly string[] | 'open' | 'unreadable' {
  try {
    const records: string[][] = parse(lines.map(({ text }) => text).join('\n'), {
      relax_column_count: true,
      relax_quotes: lines.length === 1,
      record_delimiter: '\n',
    });
    const [cells] = records;
    return cells !== undefined && records.length === 1
      ? cells.map((cell) => cell.trim())
      : 'unreadable';
  } catch (error) {
    return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'open'
      : 'unreadable';
  }
}
