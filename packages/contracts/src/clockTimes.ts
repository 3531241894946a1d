import { z } from 'zod';
import {
  addDaysToDate,
  addMilliseconds,
  type CalendarDate,
  type Instant,
  instant,
} from './time.ts';
import { dateOf, endOfDay, startOfDay, type TimeZone } from './timeZones.ts';
import { zoneFormats } from './zoneFormats.ts';

/** What a clock on the wall shows. Two of them compare as texts. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give hours and minutes, such as 22:00.')
  .meta({ description: 'Hours and minutes', examples: ['22:00'] });

/** The same hours of each day, by the clocks of a place; over midnight where they end before they begin. */
export const ClockSpan = z
  .strictObject({ from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'Give an end that is not the beginning.',
  });
export type ClockSpan = z.infer<typeof ClockSpan>;

/**
 * The first moment of a day at which clocks in the zone show this time, and the last: two where they are put back over it.
 * A time that they skip counts as long after the moments before it as on other days, as RFC 5545 (3.3.5) has it.
 */
export function momentsOf(
  date: CalendarDate,
  time: string,
  zone: TimeZone,
): { readonly first: Instant; readonly last: Instant } {
  const wanted = Date.parse(`${date}T${time}:00.000Z`);
  const before = wanted - ahead(addMilliseconds(startOfDay(date, zone), -1), zone);
  const after = wanted - ahead(endOfDay(date, zone), zone);
  const shown = [before, after].filter((ms) => ms + ahead(instant(ms), zone) === wanted);
  const [first = before, last = first] = shown;
  return { first: instant(first), last: instant(last) };
}

/** Whether a moment is in the span, which lasts from the first time that clocks show its beginning to the last of its end. */
export function isWithin({ from, to }: ClockSpan, at: Instant, zone: TimeZone): boolean {
  const today = dateOf(at, zone);
  return [addDaysToDate(today, -1), today].some((day) => {
    const end = from < to ? day : addDaysToDate(day, 1);
    return momentsOf(day, from, zone).first <= at && at < momentsOf(end, to, zone).last;
  });
}

/** Milliseconds by which clocks in the zone are ahead of UTC at a moment; negative west of Greenwich. */
function ahead(at: Instant, zone: TimeZone): number {
  const [month = 0, day, year = 0, hour, minute, second] = formatOf(zone)
    .format(Date.parse(at))
    .split(/\D+/)
    .map(Number);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(Date.parse(at) / 1000) * 1000;
}

const formatOf = zoneFormats({
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
