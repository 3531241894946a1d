import { linesOf } from './lines.ts';
import type { RowReason } from './reasons.ts';

export type JsonLine =
  | { readonly row: number; readonly value: unknown }
  | { readonly row: number; readonly reason: RowReason };

/** One JSON value a line; blank lines are none. */
export async function* jsonLines(path: string): AsyncGenerator<JsonLine> {
  for await (const line of linesOf(path)) {
    if ('tooLong' in line) yield { row: line.row, reason: 'LINE_TOO_LONG' };
    else if (line.text.trim() !== '') {
      const value = jsonOf(line.text);
      yield value === undefined ? { row: line.row, reason: 'NOT_JSON' } : { row: line.row, value };
    }
  }
}

/** The value of a JSON text, undefined where it is none: JSON itself has no undefined. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
