import { addDaysToDate, type CalendarDate, type Instant } from './time.ts';
import { dateOf, sameTimeOn, type TimeZone } from './timeZones.ts';

/** By which days somebody works. */
export type WorkCalendar = {
  readonly zone: TimeZone;
  /** A public holiday there; a day at a weekend need not be named. */
  isHoliday(day: CalendarDate): boolean;
};

/** Monday to Friday without holidays. */
export const isWorkingDay = (day: CalendarDate, { isHoliday }: WorkCalendar): boolean => {
  // A day without a time of day is read as UTC, by JavaScript's own rule.
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
};

/** Beyond this a calendar has no working day left, as one that names every day of a year. */
const mostIdleDays = 366;

/** The same time of day so many working days later, where this calendar holds. The day itself is not counted. */
export function addWorkingDays(at: Instant, n: number, calendar: WorkCalendar): Instant {
  const from = dateOf(at, calendar.zone);
  let day = from;
  for (let [left, idle] = [n, 0]; left > 0; ) {
    day = addDaysToDate(day, 1);
    idle++;
    if (!isWorkingDay(day, calendar) && idle <= mostIdleDays) continue;
    left--;
    idle = 0;
  }
  return sameTimeOn(day, at, from, calendar.zone);
}
