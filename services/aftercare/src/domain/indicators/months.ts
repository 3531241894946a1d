import {
  addDays,
  type CalendarDate,
  dateOf,
  type Instant,
  startOfDay,
  type TimeZone,
} from '@throughcare/contracts';
import { z } from 'zod';

/** A month, `YYYY-MM`. */
export type Month = z.infer<typeof Month>;
export const Month = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
  .brand<'Month'>()
  .meta({ description: 'A month', examples: ['2026-07'] });

export const monthOfDay = (date: CalendarDate): Month => date.slice(0, 7) as Month;
export const monthOf = (at: Instant, zone: TimeZone): Month => monthOfDay(dateOf(at, zone));

/** So many months later, or earlier. */
export function addMonths(month: Month, n: number): Month {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  const all = year * 12 + (nth - 1) + n;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}` as Month;
}

/** From one month to another, both told; none where they stand the other way round. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

export const startOfMonth = (month: Month, zone: TimeZone): Instant =>
  startOfDay(`${month}-01` as CalendarDate, zone);

/** Days after its end from which a month is told: until then what it counts is still coming in. */
export const settledAfterDays = 7;

/**
 * The last month that is told. The running month is not: two answers of neighbouring days would show one person as the
 * difference between them.
 */
export function lastTold(now: Instant, zone: TimeZone): Month {
  const running = monthOf(now, zone);
  const before = addMonths(running, -1);
  return now >= addDays(startOfMonth(running, zone), settledAfterDays)
    ? before
    : addMonths(before, -1);
}
