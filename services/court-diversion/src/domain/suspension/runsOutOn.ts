import { addDaysToDate, type CalendarDate, daysBetween } from '@throughcare/contracts';
import type { Suspension } from './state.ts';

/**
 * The day on which a clock runs out that stands still while the order is suspended.
 * Null while it stands still: an open suspension began before it ran out.
 */
export function runsOutOn(
  from: CalendarDate,
  days: number,
  suspensions: readonly Suspension[],
): CalendarDate | null {
  let end = addDaysToDate(from, days);
  for (const { from: start, until } of [...suspensions].sort((a, b) =>
    daysBetween(b.from, a.from),
  )) {
    if (start > end) break;
    if (until === null) return null;
    // What lies before the clock began does not count.
    const before = Math.max(0, daysBetween(start, from));
    end = addDaysToDate(end, Math.max(0, daysBetween(start, until) - before));
  }
  return end;
}
