import { addDaysToDate, type CalendarDate, dateOf, daysBetween, utc } from '@throughcare/contracts';
import { runsOut } from './runsOut.ts';
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
  const inOrder = suspensions.toSorted((a, b) => daysBetween(b.from, a.from));
  // Days alone, which `runsOut` reads as UTC: no place is meant.
  const end = runsOut(from, addDaysToDate(from, days), inOrder);
  return end && dateOf(end, utc);
}

/**
 * A day that was set, moved on by the days for which its clock has stood still since `from`, when it was set. The one way by
 * which every date of an order is read: start-by, end, ceilings, reviews, reports, proofs and the grace of a break-off.
 */
export const movedOn = (
  from: CalendarDate,
  day: CalendarDate,
  suspensions: readonly Suspension[],
): CalendarDate | null => runsOutOn(from, Math.max(0, daysBetween(from, day)), suspensions);

/** The days between, without those on which the order was suspended. */
export function daysRun(
  from: CalendarDate,
  to: CalendarDate,
  suspensions: readonly Suspension[],
): number {
  const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b);
  const sooner = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);
  const stood = suspensions.map(({ from: start, until }) =>
    Math.max(0, daysBetween(later(start, from), sooner(until ?? to, to))),
  );
  return Math.max(0, daysBetween(from, to)) - stood.reduce((sum, days) => sum + days, 0);
}
