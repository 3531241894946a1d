const isState = (cell: string | undefined) => /^[A-Z]{2}$/.test(cell ?? '');
const isZip = (cell: string | undefined) => /^\d{5}(-\d{4})?$/.test(cell ?? '');
const isKeys = (cell: string) => /^[A-Z0-9]+(\/[A-Z0-9]+)+\/?$/.test(cell);

/**
 * Puts a row's cells back under their columns where a cell too many or too few has shifted them, as the published list
 * has them in places. State and zip stand side by side and service codes look like nothing else, so these three hold on;
 * what lies between is blanked rather than guessed. Undefined where they do not tell.
 */
export function mendColumns(
  columns: readonly string[],
  cells: readonly string[],
): readonly string[] | undefined {
  const at = (column: string) => columns.indexOf(column);
  const inPlace =
    cells.length === columns.length &&
    isState(cells[at('State')]) &&
    isZip(cells[at('ZIP_Code')]) &&
    isKeys(cells[at('Keys')] ?? '');
  if (inPlace) return cells;
  const state = cells.findIndex((cell, i) => i > 1 && isState(cell) && isZip(cells[i + 1]));
  const keys = cells.filter(isKeys);
  const [codes] = keys;
  const [name] = cells;
  if (state < 0 || keys.length !== 1 || codes === undefined || !name) return undefined;
  const found: Readonly<Record<string, string | undefined>> = {
    Name1: name,
    City: cells[state - 1],
    State: cells[state],
    ZIP_Code: cells[state + 1],
    Keys: codes,
  };
  return columns.map((column) => found[column] ?? '');
}
