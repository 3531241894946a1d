import {
  addDaysToDate,
  addMilliseconds,
  type CalendarDate,
  type Instant,
  instant,
} from './time.ts';
import { zoneFormats } from './zoneFormats.ts';

declare const timeZone: unique symbol;
/** IANA name of a time zone that this machine knows. Made by `timeZoneOf` only, so that no other text passes for one. */
export type TimeZone = string & { readonly [timeZone]: true };

/** Where no place is meant: files cut by day, and figures that are compared between installations. */
export const utc = 'UTC' as TimeZone;

const formatOf = zoneFormats();

/** The zone of this name; undefined where this machine knows none. */
export const timeZoneOf = (name: string): TimeZone | undefined => {
  try {
    formatOf(name);
    return name as TimeZone;
  } catch {
    return undefined;
  }
};

/** The day of a moment, as a wall calendar in the zone shows it. */
export const dateOf = (at: Instant, zone: TimeZone): CalendarDate =>
  zone === utc ? (at.slice(0, 10) as CalendarDate) : dayAt(Date.parse(at), zone);

/** The first moment of a day in the zone: not 00:00 where the clocks go forward at midnight. */
export function startOfDay(date: CalendarDate, zone: TimeZone): Instant {
  const midnight = `${date}T00:00:00.000Z` as Instant;
  if (zone === utc) return midnight;
  const key = `${zone} ${date}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = firstMoment(date, zone, Date.parse(midnight) / second);
  if (starts.size >= mostStarts) starts.clear();
  starts.set(key, start);
  return start;
}

/** The moment at which a day is over in the zone, which is the first of the next. */
export const endOfDay = (date: CalendarDate, zone: TimeZone): Instant =>
  startOfDay(addDaysToDate(date, 1), zone);

/**
 * The same time of day so many days later, as clocks in the zone show it. Counted from the first moment of the day: on a day
 * on which the clocks change, a time behind the change is an hour off; it stays within the day.
 */
export function addCalendarDays(at: Instant, days: number, zone: TimeZone): Instant {
  const date = dateOf(at, zone);
  return sameTimeOn(addDaysToDate(date, days), at, date, zone);
}

/** The time of day of a moment, on another day. */
export function sameTimeOn(
  day: CalendarDate,
  at: Instant,
  date: CalendarDate,
  zone: TimeZone,
): Instant {
  const since = Date.parse(at) - Date.parse(startOfDay(date, zone));
  const then = addMilliseconds(startOfDay(day, zone), since);
  const end = endOfDay(day, zone);
  return then < end ? then : addMilliseconds(end, -1);
}

const second = 1000;
/** No zone has been further from UTC than 16 hours since 1900. */
const furthest = 16 * 3600;

/** Halves the time in which the day must begin until one second is left: zones change at whole seconds. */
function firstMoment(date: CalendarDate, zone: TimeZone, midnight: number): Instant {
  let [before, from] = [midnight - furthest, midnight + furthest];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayAt(middle * second, zone) < date) before = middle;
    else from = middle;
  }
  return instant(from * second);
}

/** 17 dates to compare, about 50 µs each time: worth remembering, and not without end. */
const starts = new Map<string, Instant>();
const mostStarts = 10_000;

function dayAt(ms: number, zone: TimeZone): CalendarDate {
  const [month, day, year] = formatOf(zone).format(ms).split('/');
  return `${year}-${month}-${day}` as CalendarDate;
}
