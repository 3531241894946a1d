import { type Instant, instant } from '@throughcare/contracts';

/** A time in which a clock stands still, from one day or moment to another; `until` null while it does. */
export type Still = { readonly from: string; readonly until: string | null };

/**
 * When a clock runs out that began then and would end then; null while it stands still. Days and moments alike: a day counts
 * from its first moment. `stills` come in the order of time; what lies before the clock began does not count, nor what begins
 * after it ran out.
 */
export function runsOut(began: string, end: string, stills: readonly Still[]): Instant | null {
  let moved = Date.parse(end);
  for (const { from, until } of stills) {
    if (Date.parse(from) > moved) break;
    if (until === null) return null;
    moved += Math.max(0, Date.parse(until) - Math.max(Date.parse(from), Date.parse(began)));
  }
  return instant(moved);
}
