import type { z } from 'zod';
import { csvRows } from './csv.ts';
import { type NamedOnList, type RowOutcome, type RowPlace, rejected } from './outcome.ts';

/** How one format's rows are read: the columns that must be there, what their cells hold, and what a row becomes. */
export type TableFormat<Cells extends z.ZodObject, T> = {
  readonly cells: Cells;
  readonly read: (cells: z.output<Cells>, place: RowPlace, mended: boolean) => RowOutcome<T>;
  /** Puts cells back that stand in the wrong columns; undefined where that cannot be done. Without it a row must fit. */
  readonly mend?: (
    columns: readonly string[],
    cells: readonly string[],
  ) => readonly string[] | undefined;
  /** Other names under which publishers have these columns. Letter case, spaces and marks between words do not count. */
  readonly alsoCalled?: { readonly [Column in keyof z.output<Cells>]?: readonly string[] };
  /** Columns that a file may do without; their cells are empty then. */
  readonly optional?: readonly (keyof z.output<Cells>)[];
  /** What a cell is where the file has no such column: from the file's name, for example. */
  readonly absent?: (column: string, path: string) => string | undefined;
  /** Whom a row of a list names although its cells cannot be read. */
  readonly named?: (cells: Readonly<Record<string, string>>) => NamedOnList | undefined;
};

/**
 * The rows of a CSV file as outcomes. Only the named columns are looked at, in whatever order they stand: what a format does
 * not ask for, a charge above all, never gets further than the parser.
 */
export async function* tableRows<Cells extends z.ZodObject, T>(
  path: string,
  format: TableFormat<Cells, T>,
): AsyncGenerator<RowOutcome<T>> {
  const { cells: schema, read, mend, named } = format;
  let header: Header | undefined;
  for await (const line of csvRows(path)) {
    const place = { file: path, row: line.row };
    if ('reason' in line) {
      header ??= headerOf([], path, format); // An unreadable first line was to be the header.
      yield rejected(place, line.reason);
      continue;
    }
    if (header === undefined) {
      header = headerOf(line.cells, path, format);
      continue;
    }
    const { columns, missing } = header;
    if (missing !== null) {
      yield rejected(place, 'HEADER_NOT_RECOGNISED', missing);
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
    const row = header.rowOf(cells);
    const parsed = schema.safeParse(row);
    yield parsed.success
      ? read(parsed.data, place, cells !== line.cells)
      : rejected(place, 'CELL_INVALID', columnOf(parsed.error), named?.(row));
  }
}

type Header = {
  /** As the file has them. */
  readonly columns: readonly string[];
  /** The first column that is wanted and not there; null where none is. */
  readonly missing: string | null;
  readonly rowOf: (cells: readonly string[]) => Readonly<Record<string, string>>;
};

/** Where the wanted columns stand. */
function headerOf<Cells extends z.ZodObject, T>(
  columns: readonly string[],
  path: string,
  { cells, alsoCalled = {}, optional = [], absent }: TableFormat<Cells, T>,
): Header {
  const plain = columns.map(plainName);
  const others: Readonly<Record<string, readonly string[] | undefined>> = alsoCalled;
  const places = Object.keys(cells.shape).map((column) => {
    const names = [column, ...(others[column] ?? [])].map(plainName);
    const at = names.map((name) => plain.indexOf(name)).find((found) => found !== -1) ?? -1;
    const instead = at === -1 ? absent?.(column, path) : undefined;
    return { column, at, instead: instead ?? (optional.includes(column) ? '' : undefined) };
  });
  return {
    columns,
    missing: places.find(({ at, instead }) => at === -1 && instead === undefined)?.column ?? null,
    rowOf: (row) =>
      Object.fromEntries(
        places.map(({ column, at, instead }) => [column, row[at] ?? instead ?? '']),
      ),
  };
}

const plainName = (column: string): string =>
  column
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

const columnOf = (error: z.ZodError): string | null => {
  const [column] = error.issues[0]?.path ?? [];
  return typeof column === 'string' ? column : null;
};
