import fc from 'fast-check';
import { addDaysToDate, addMilliseconds, calendarDate, type Instant, instant } from './time.ts';
import {
  addCalendarDays,
  dateOf,
  endOfDay,
  startOfDay,
  type TimeZone,
  timeZoneOf,
  utc,
} from './timeZones.ts';

const zone = (name: string): TimeZone => timeZoneOf(name) as TimeZone;
const at = (text: string): Instant => instant(text);

const anyZone = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')).map(zone);
const anyMoment = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => instant(date));
const anyDay = anyMoment.map((moment) => dateOf(moment, utc));

describe('a day in a time zone', () => {
  it.each([
    // Source of the changes: the IANA time zone database, as Node carries it.
    ['Europe/Berlin', '2026-03-28', '2026-03-27T23:00:00.000Z', 24],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['America/Chicago', '2026-03-08', '2026-03-08T06:00:00.000Z', 23],
    ['America/Chicago', '2026-11-01', '2026-11-01T05:00:00.000Z', 25],
    ['Asia/Bishkek', '2026-07-02', '2026-07-01T18:00:00.000Z', 24],
    ['Pacific/Honolulu', '2026-07-02', '2026-07-02T10:00:00.000Z', 24],
    ['Pacific/Kiritimati', '2026-07-02', '2026-07-01T10:00:00.000Z', 24],
    // Clocks go forward at midnight there: the day has no 00:00.
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z', 23],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z', 23],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z', 23],
    // Samoa went over the date line: this day never was, and is over as it begins.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z', 0],
    ['UTC', '2026-07-02', '2026-07-02T00:00:00.000Z', 24],
  ])('of %s, %s, begins at %s and has %d hours', (name, day, start, hours) => {
    const [date, there] = [calendarDate(day), zone(name)];
    expect(startOfDay(date, there)).toBe(start);
    const length = Date.parse(endOfDay(date, there)) - Date.parse(startOfDay(date, there));
    expect(length / 3_600_000).toBe(hours);
  });

  it.each([
    ['2026-07-01T23:15:00.000Z', 'Europe/London', '2026-07-02'],
    ['2026-07-02T01:00:00.000Z', 'America/Los_Angeles', '2026-07-01'],
    ['2027-01-15T00:30:00.000Z', 'America/Los_Angeles', '2027-01-14'],
    ['2026-07-01T18:15:00.000Z', 'Asia/Bishkek', '2026-07-02'],
    ['2026-07-01T18:15:00.000Z', 'UTC', '2026-07-01'],
  ])('of %s in %s is %s', (moment, name, day) => {
    expect(dateOf(at(moment), zone(name))).toBe(day);
  });

  it('holds every moment from its first on, in every zone and year', () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (there, moment) => {
        const day = dateOf(moment, there);
        expect(startOfDay(day, there) <= moment).toBe(true);
        expect(dateOf(startOfDay(day, there), there)).toBe(day);
        expect(dateOf(addMilliseconds(startOfDay(day, there), -1), there) < day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is over where the next one begins, after 0 or 20 to 28 hours', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (there, day) => {
        const [start, end] = [startOfDay(day, there), endOfDay(day, there)];
        expect(end).toBe(startOfDay(addDaysToDate(day, 1), there));
        const hours = (Date.parse(end) - Date.parse(start)) / 3_600_000;
        expect(hours === 0 || (hours >= 20 && hours <= 28)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the same time, days later', () => {
  it.each([
    ['over the change to summer time', '2026-03-27T16:00:00.000Z', 3, '2026-03-30T15:00:00.000Z'],
    ['over the change back', '2026-10-23T15:00:00.000Z', 3, '2026-10-26T16:00:00.000Z'],
    ['backwards', '2026-03-30T15:00:00.000Z', -3, '2026-03-27T16:00:00.000Z'],
  ])('is the same on the clock in Berlin %s', (_, from, days, to) => {
    expect(addCalendarDays(at(from), days, zone('Europe/Berlin'))).toBe(to);
  });

  it('is on that day, in every zone', () => {
    fc.assert(
      fc.property(anyZone, anyMoment, fc.integer({ min: -40, max: 40 }), (there, moment, days) => {
        const day = addDaysToDate(dateOf(moment, there), days);
        const skipped = startOfDay(day, there) === endOfDay(day, there);
        const later = addCalendarDays(moment, days, there);
        expect(skipped || dateOf(later, there) === day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

it('a name that no zone has is none', () => {
  for (const name of ['Mars/Olympus', '', 'ngo-harbour', 'Europe/Berlin '])
    expect(timeZoneOf(name)).toBeUndefined();
  expect(timeZoneOf('Asia/Bishkek')).toBe('Asia/Bishkek');
});
