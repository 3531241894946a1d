import { type Line, linesOf } from './lines.ts';
import type { RowReason } from './reasons.ts';

export type JsonLine =
  | { readonly row: number; readonly value: unknown }
  | { readonly row: number; readonly reason: RowReason };

/** A whole queue may stand on one line; more than this must not fill the memory. */
const longestValue = 1 << 24;

/**
 * JSON values in their order: one a line, or each over several lines as printed for people. Blank lines are none.
 * A value has the number of the line on which it begins. Where one does not end, its line is told as NOT_JSON, and from
 * there on a line is a value.
 */
export async function* jsonValues(path: string, longest = longestValue): AsyncGenerator<JsonLine> {
  let open: OpenValue | null = null;
  let byLine = false;
  for await (const line of linesOf(path, longest)) {
    if (open) {
      open.add(line);
      if (open.isOpen && open.length <= longest) continue;
      byLine ||= open.isOpen;
      yield* open.values();
      open = null;
    } else if ('tooLong' in line) yield { row: line.row, reason: 'LINE_TOO_LONG' };
    else if (byLine || isWhole(line.text)) yield* valueOn(line);
    else {
      open = new OpenValue();
      open.add(line);
      if (open.isOpen) continue;
      yield* open.values();
      open = null;
    }
  }
  if (open) yield* open.values();
}

/** The value of a JSON text, undefined where it is none: JSON itself has no undefined. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isWhole = (text: string): boolean => text.trim() === '' || jsonOf(text) !== undefined;

function* valueOn(line: Line): Generator<JsonLine> {
  if ('tooLong' in line) yield { row: line.row, reason: 'LINE_TOO_LONG' };
  else if (line.text.trim() !== '') {
    const value = jsonOf(line.text);
    yield value === undefined ? { row: line.row, reason: 'NOT_JSON' } : { row: line.row, value };
  }
}

/** A value that may go on over further lines: as long as brackets stand open and each string ends on its line. */
class OpenValue {
  readonly #lines: Line[] = [];
  #depth = 0;
  #broken = false;
  length = 0;

  get isOpen(): boolean {
    return this.#depth > 0 && !this.#broken;
  }

  add(line: Line): void {
    this.#lines.push(line);
    if ('tooLong' in line) {
      this.#broken = true;
      return;
    }
    this.length += line.text.length;
    const bare = line.text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
    if (bare.includes('"')) this.#broken = true;
    for (const char of bare)
      if (char === '{' || char === '[') this.#depth++;
      else if (char === '}' || char === ']') this.#depth--;
  }

  /** The value, or what each of the lines is by itself. */
  *values(): Generator<JsonLine> {
    const first = this.#lines[0];
    if (!first) return;
    const text = this.#lines.map((line) => ('text' in line ? line.text : '')).join('\n');
    const value = this.isOpen || this.#broken ? undefined : jsonOf(text);
    if (value !== undefined) yield { row: first.row, value };
    else for (const line of this.#lines) yield* valueOn(line);
  }
}
