import fc from 'fast-check';
import { addDaysToDate, type CalendarDate, instant } from './time.ts';
import { dateOf, startOfDay, type TimeZone, timeZoneOf, utc } from './timeZones.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from './workingDays.ts';

const calendar = (name: string, ...holidays: readonly string[]): WorkCalendar => ({
  zone: timeZoneOf(name) as TimeZone,
  isHoliday: (day) => holidays.includes(day),
});

describe('working days', () => {
  it.each([
    ['over a weekend', 'Europe/London', [], 3, '2026-12-03T10:00', '2026-12-08T10:00'],
    // England and Wales; source: https://www.gov.uk/bank-holidays, 2026.
    [
      'over a weekend and two holidays',
      'Europe/London',
      ['2026-12-25', '2026-12-28'],
      3,
      '2026-12-24T10:00',
      '2026-12-31T10:00',
    ],
    ['from a Saturday on', 'UTC', [], 1, '2026-12-05T10:00', '2026-12-07T10:00'],
    ['none', 'UTC', ['2026-12-03'], 0, '2026-12-03T10:00', '2026-12-03T10:00'],
    // Friday evening in Chicago is Saturday in UTC: Monday is the first day after it, not Tuesday.
    ['west of Greenwich', 'America/Chicago', [], 1, '2026-12-05T02:00', '2026-12-08T02:00'],
    // Monday 00:30 in Bishkek is Sunday in UTC.
    ['east of it', 'Asia/Bishkek', [], 1, '2026-12-06T18:30', '2026-12-07T18:30'],
    // The same time on clocks, one hour less between.
    ['over the change of clocks', 'Europe/Berlin', [], 1, '2026-03-27T16:00', '2026-03-30T15:00'],
  ])('%s', (_, zone, holidays, n, from, to) => {
    const found = addWorkingDays(instant(`${from}:00.000Z`), n, calendar(zone, ...holidays));
    expect(found).toBe(`${to}:00.000Z`);
  });

  it('end on a working day with exactly so many between, in any zone and with any holidays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 15 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }),
        (name, from, n, off) => {
          const at = instant(from);
          const zone = timeZoneOf(name) as TimeZone;
          const day = dateOf(at, zone);
          const here = calendar(name, ...off.map((days) => addDaysToDate(day, days)));
          const until = dateOf(addWorkingDays(at, n, here), zone);
          const worked: CalendarDate[] = [];
          for (let one = addDaysToDate(day, 1); one <= until; one = addDaysToDate(one, 1))
            if (isWorkingDay(one, here)) worked.push(one);
          expect([worked.length, worked.at(-1)]).toEqual([n, until]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('come to an end where a calendar has none', () => {
    const never: WorkCalendar = { zone: utc, isHoliday: () => true };
    const from = startOfDay('2026-01-05' as CalendarDate, utc);
    expect(addWorkingDays(from, 1, never) > from).toBe(true);
  });
});
