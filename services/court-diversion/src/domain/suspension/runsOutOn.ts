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
    a.from < b.from ? -1 : 1,
  )) {
    if (start > end) break;
    if (until === null) return null;
    const counted = start < from ? from : start;
    if (until > counted) end = addDaysToDate(end, daysBetween(counted, until));
  }
  return end;
}
