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
  let open: { row: number; text: string }[] = [];
  for await (const line of linesOf(path)) {
    if ('tooLong' in line) {
      yield* abandoned(open);
      open = [];
      yield { row: line.row, reason: 'LINE_TOO_LONG' };
      continue;
    }
    open = yield* taken(open, line);
  }
  yield* abandoned(open);
}

type Text = Extract<Line, { text: string }>;

/** Adds a line to what is open; yields what that completes and returns what stays open. */
function* taken(open: Text[], line: Text): Generator<CsvRow, Text[]> {
  if (open.length === 0 && line.text.trim() === '') return open;
  const lines = [...open, line];
  // Only a line with a quotation mark can close one.
  if (open.length > 0 && !line.text.includes('"')) return yield* capped(lines);
  const cells = recordOf(lines.map(({ text }) => text).join('\n'));
  if (cells === 'open') return yield* capped(lines);
  if (cells === 'unreadable') {
    yield* abandoned(lines, 'LINE_NOT_CSV');
    return [];
  }
  yield { row: lines[0]?.row ?? line.row, cells };
  return [];
}

function* capped(lines: Text[]): Generator<CsvRow, Text[]> {
  if (lines.length < mostLines) return lines;
  yield* abandoned(lines);
  return [];
}

/** The first line is given up; those after it are read as if it had not been there. */
function* abandoned(
  lines: readonly Text[],
  reason: RowReason = 'QUOTE_NOT_CLOSED',
): Generator<CsvRow> {
  const [first, ...rest] = lines;
  if (first === undefined) return;
  yield { row: first.row, reason };
  let open: Text[] = [];
  for (const line of rest) open = yield* taken(open, line);
  yield* abandoned(open);
}

/** The cells of one record, 'open' where a quotation mark is not closed yet, 'unreadable' where no more lines would help. */
function recordOf(text: string): readonly string[] | 'open' | 'unreadable' {
  try {
    const records: string[][] = parse(text, {
      relax_column_count: true,
      relax_quotes: true,
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
