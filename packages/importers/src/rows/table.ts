import type { z } from 'zod';
import { csvRows } from './csv.ts';
import { type RowOutcome, type RowPlace, rejected } from './outcome.ts';

/** How one format's rows are read: the columns that must be there, what their cells hold, and what a row becomes. */
export type TableFormat<Cells extends z.ZodObject, T> = {
  readonly cells: Cells;
  readonly read: (cells: z.output<Cells>, place: RowPlace, mended: boolean) => RowOutcome<T>;
  /** Puts cells back that stand in the wrong columns; undefined where that cannot be done. Without it a row must fit. */
  readonly mend?: (
    columns: readonly string[],
    cells: readonly string[],
  ) => readonly string[] | undefined;
};

/**
 * The rows of a CSV file as outcomes. Only the named columns are looked at: what a format does not ask for,
 * a charge above all, never gets further than the parser.
 */
export async function* tableRows<Cells extends z.ZodObject, T>(
  path: string,
  { cells: schema, read, mend }: TableFormat<Cells, T>,
): AsyncGenerator<RowOutcome<T>> {
  const wanted = Object.keys(schema.shape);
  let columns: readonly string[] | undefined;
  for await (const line of csvRows(path)) {
    const place = { file: path, row: line.row };
    if ('reason' in line) {
      columns ??= []; // An unreadable first line was to be the header.
      yield rejected(place, line.reason);
      continue;
    }
    if (columns === undefined) {
      columns = line.cells;
      continue;
    }
    if (!wanted.every((column) => columns?.includes(column))) {
      yield rejected(place, 'HEADER_NOT_RECOGNISED');
      continue;
    }
    const cells = mend ? mend(columns, line.cells) : line.cells;
    if (cells === undefined) {
      yield rejected(place, 'COLUMNS_SHIFTED');
      continue;
    }
    if (cells.length !== columns.length) {
      yield rejected(place, 'CELL_COUNT');
      continue;
    }
    const names = columns;
    const parsed = schema.safeParse(
      Object.fromEntries(wanted.map((column) => [column, cells[names.indexOf(column)]])),
    );
    yield parsed.success
      ? read(parsed.data, place, cells !== line.cells)
      : rejected(place, 'CELL_INVALID', columnOf(parsed.error));
  }
}

const columnOf = (error: z.ZodError): string | null => {
  const [column] = error.issues[0]?.path ?? [];
  return typeof column === 'string' ? column : null;
};
