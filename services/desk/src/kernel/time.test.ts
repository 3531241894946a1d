import { calendarDate, instant, type TimeZone } from '@throughcare/contracts';
import { momentAt, timesIn } from './time.ts';

const london = 'Europe/London' as TimeZone;
const chicago = 'America/Chicago' as TimeZone;
const bishkek = 'Asia/Bishkek' as TimeZone;

describe('a time of day that is typed', () => {
  it.each([
    ['2026-11-28', '14:30', london, '2026-11-28T14:30:00.000Z'],
    ['2026-07-01', '14:30', london, '2026-07-01T13:30:00.000Z'],
    ['2026-07-01', '9.05', chicago, '2026-07-01T14:05:00.000Z'],
    ['2026-07-01', '00:00', bishkek, '2026-06-30T18:00:00.000Z'],
    // The day on which clocks go back, after the change and before it.
    ['2026-10-25', '12:00', london, '2026-10-25T12:00:00.000Z'],
    ['2026-10-25', '00:30', london, '2026-10-24T23:30:00.000Z'],
    // The day on which they go forward.
    ['2026-03-29', '12:00', london, '2026-03-29T11:00:00.000Z'],
  ])('%s %s in %s', (day, time, zone, at) => {
    expect(momentAt(calendarDate(day), time, zone)).toBe(at);
  });

  it.each(['', '24:00', '12', '12:60', 'noon', '1230'])('%j is none', (time) => {
    expect(momentAt(calendarDate('2026-11-28'), time, london)).toBeUndefined();
  });

  it('is none in the hour that clocks leave out', () => {
    expect(momentAt(calendarDate('2026-03-29'), '01:30', london)).toBeUndefined();
  });
});

describe('how times are written', () => {
  const now = instant('2026-11-28T23:30:00.000Z');

  it('goes by the clocks of the reader', () => {
    expect(timesIn('en', london, now).today).toBe('2026-11-28');
    expect(timesIn('en', bishkek, now).today).toBe('2026-11-29');
    expect(timesIn('en', chicago, now).clock(now)).toBe('17:30');
  });

  it('counts days away from the day that it is there', () => {
    const day = calendarDate('2026-11-29');
    expect(timesIn('en', london, now).daysAway(day)).toBe(1);
    expect(timesIn('en', bishkek, now).daysAway(day)).toBe(0);
  });

  it.each([
    ['en', '28 November 2026', '28 Nov 2026, 23:30'],
    ['fr', '28 novembre 2026', '28 nov. 2026, 23:30'],
    ['es', '28 de noviembre de 2026', '28 nov 2026, 23:30'],
    ['ru', '28 ноября 2026 г.', '28 нояб. 2026 г., 23:30'],
  ])('goes by the language of the reader: %s', (language, day, moment) => {
    const times = timesIn(language, london, now);
    expect([times.day(times.today), times.moment(now)]).toEqual([day, moment]);
  });
});
