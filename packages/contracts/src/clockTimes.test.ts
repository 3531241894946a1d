import fc from 'fast-check';
import { ClockSpan, isWithin, momentsOf } from './clockTimes.ts';
import { addMilliseconds, calendarDate, instant } from './time.ts';
import { dateOf, endOfDay, startOfDay, type TimeZone, timeZoneOf } from './timeZones.ts';

const zone = (name: string): TimeZone => timeZoneOf(name) as TimeZone;
const night: ClockSpan = { from: '22:00', to: '07:00' };

describe('a time that clocks show on a day', () => {
  it.each([
    ['Europe/London', '2026-01-10', '22:00', '2026-01-10T22:00:00.000Z', null],
    ['Europe/London', '2026-07-10', '22:00', '2026-07-10T21:00:00.000Z', null],
    ['America/Chicago', '2026-07-10', '22:00', '2026-07-11T03:00:00.000Z', null],
    ['Asia/Bishkek', '2026-07-10', '22:00', '2026-07-10T16:00:00.000Z', null],
    // Clocks are put back from 02:00 to 01:00: they show 01:30 twice, and 00:30 and 02:00 once.
    ['Europe/London', '2026-10-25', '00:30', '2026-10-24T23:30:00.000Z', null],
    [
      'Europe/London',
      '2026-10-25',
      '01:30',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ],
    ['Europe/London', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z', null],
    // Clocks are put forward from 01:00 to 02:00: 01:30 is as long after midnight as ever.
    ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z', null],
    ['Europe/London', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', null],
    // They go forward at midnight: the day has no 00:30.
    ['Asia/Beirut', '2026-03-29', '00:30', '2026-03-28T22:30:00.000Z', null],
    // By half an hour.
    [
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:45',
      '2026-04-04T14:45:00.000Z',
      '2026-04-04T15:15:00.000Z',
    ],
  ])('in %s on %s: %s', (name, day, time, first, last) => {
    expect(momentsOf(calendarDate(day), time, zone(name))).toEqual({ first, last: last ?? first });
  });

  it('is on that day in every zone, wherever clocks show it', () => {
    const anyZone = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')).map(zone);
    const anyDay = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => calendarDate(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(anyZone, anyDay, (there, day) => {
        // Over the date line a day is left out.
        if (startOfDay(day, there) === endOfDay(day, there)) return;
        const { first, last } = momentsOf(day, '12:00', there);
        const hour = new Date(Date.parse(first)).toLocaleTimeString('en-GB', {
          timeZone: there,
          hour: '2-digit',
          minute: '2-digit',
        });
        expect([dateOf(first, there), hour, last]).toEqual([day, '12:00', first]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the same hours of each day', () => {
  it.each([
    // In summer, in winter, west of Greenwich and east.
    ['Europe/London', '2026-07-10T21:00:00.000Z', '2026-07-11T06:00:00.000Z'],
    ['Europe/London', '2026-01-10T22:00:00.000Z', '2026-01-11T07:00:00.000Z'],
    ['America/Chicago', '2026-07-11T03:00:00.000Z', '2026-07-11T12:00:00.000Z'],
    ['Asia/Bishkek', '2026-07-10T16:00:00.000Z', '2026-07-11T01:00:00.000Z'],
    // The nights in which clocks change: eight hours, and ten.
    ['Europe/London', '2026-03-28T22:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    ['Europe/London', '2026-10-24T21:00:00.000Z', '2026-10-25T07:00:00.000Z'],
  ])('are a night in %s, from %s to %s', (name, from, to) => {
    const within = (at: string) => isWithin(night, instant(at), zone(name));
    expect(within(addMilliseconds(instant(from), -1))).toBe(false);
    expect(within(from)).toBe(true);
    expect(within(addMilliseconds(instant(to), -1))).toBe(true);
    expect(within(to)).toBe(false);
  });

  it('of a day end on it', () => {
    const lunch = { from: '12:00', to: '13:30' };
    const within = (at: string) => isWithin(lunch, instant(at), zone('UTC'));
    expect(
      ['11:59', '12:00', '13:29', '13:30', '00:00'].map((t) => within(`2026-05-01T${t}Z`)),
    ).toEqual([false, true, true, false, false]);
  });

  it.each([
    // What has begun does not end because the clocks are put back, and what has ended does not begin again.
    [{ from: '01:30', to: '07:00' }, '2026-10-25T00:30:00.000Z', '2026-10-25T07:00:00.000Z'],
    [{ from: '22:00', to: '01:30' }, '2026-10-24T21:00:00.000Z', '2026-10-25T01:30:00.000Z'],
  ])('%j are one night where clocks are put back within', (span, from, to) => {
    const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
    const within = (minute: number) =>
      isWithin(span, addMilliseconds(instant(from), minute * 60_000), zone('Europe/London'));
    expect([-1, minutes].map(within)).toEqual([false, false]);
    expect(Array.from({ length: minutes }, (_, n) => within(n)).every(Boolean)).toBe(true);
  });

  it.each([
    [{ from: '22:00', to: '22:00' }, 'to', 'not the beginning'],
    [{ from: '7:00', to: '22:00' }, 'from', 'such as 22:00'],
    [{ from: '22:00', to: '24:00' }, 'to', 'such as 22:00'],
    [{ from: '22:00' }, 'to', ''],
  ])('are not taken as %j', (span, field, why) => {
    const [issue] = ClockSpan.safeParse(span).error?.issues ?? [];
    expect(issue?.path).toEqual([field]);
    expect(issue?.message).toContain(why);
  });
});
