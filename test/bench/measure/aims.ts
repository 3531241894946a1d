import type { Summary } from './statistics.ts';
import { number } from './table.ts';

/** What is asked of a figure: the bar is what it has to reach, the aim, where there is one, what it should. */
export type Wanted = { readonly bar: number; readonly aim?: number };
/** What stands behind the number, and its digits. */
type Unit = { readonly unit?: string; readonly digits?: number };

/** `bar ≥ 0.8×: met, aim ≥ 1.5×: not met`, of a median that should be large. */
export const atLeast = (wanted: Wanted, { median }: Summary, unit?: Unit): string =>
  judged('≥', wanted, (limit) => median >= limit, unit);

/** `bar ≤ 2×: met`, of a median that should be small. */
export const atMost = (wanted: Wanted, { median }: Summary, unit?: Unit): string =>
  judged('≤', wanted, (limit) => median <= limit, unit);

function judged(
  sign: string,
  { bar, aim }: Wanted,
  holds: (limit: number) => boolean,
  { unit = '×', digits }: Unit = {},
): string {
  const said = (what: string, limit: number) =>
    `${what} ${sign} ${number(limit, digits ?? (Number.isInteger(limit) ? 0 : 1))}${unit}: ${holds(limit) ? 'met' : 'not met'}`;
  return [said('bar', bar), ...(aim === undefined ? [] : [said('aim', aim)])].join(', ');
}
