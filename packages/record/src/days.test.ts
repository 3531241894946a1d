import { AreaCode, type CalendarDate, type Organisation, utc } from '@throughcare/contracts';
import { calendarOf, DaySettings, withDays, zoneOf } from './days.ts';

const organisation = (id: string, timeZone: string, ...areas: string[]): Organisation => ({
  id,
  kind: 'NGO',
  areas: areas.map((area) => AreaCode.parse(area)),
  timeZone,
  speaksFor: [],
  screensIn: [],
});
const known = [
  organisation('ngo-london', 'Europe/London', 'GB-ENG'),
  organisation('ngo-both', 'Europe/London', 'GB-ENG', 'GB-SCT'),
  organisation('ngo-nowhere', 'Europe/Nowhere'),
];
const inDays = (given: object = {}) =>
  withDays(
    {},
    {
      settings: DaySettings.parse(given),
      organisation: (id) => known.find((one) => one.id === id) ?? null,
    },
  );
const day = (text: string) => text as CalendarDate;

describe('the days of an organisation', () => {
  it('go by its zone in the register', () => {
    expect(calendarOf(inDays(), 'ngo-london')).toMatchObject({
      zone: 'Europe/London',
      zoneFrom: 'REGISTER',
    });
  });

  it.each([
    ['which the register does not know', 'ngo-unknown'],
    ['whose zone this machine does not know', 'ngo-nowhere'],
    ['of none', null],
  ])('go by the default of the installation for one %s, and say so', (_, whose) => {
    const told = { zone: 'Asia/Bishkek', zoneFrom: 'DEFAULT' };
    expect(calendarOf(inDays({ timeZone: 'Asia/Bishkek' }), whose)).toMatchObject(told);
    expect(zoneOf(inDays(), whose)).toBe(utc);
    expect(zoneOf({}, whose)).toBe(utc);
    expect(zoneOf(undefined, whose)).toBe(utc);
  });

  it('know no holiday but those of rows: of everywhere, of an area, of the organisation itself', () => {
    const settings = inDays({
      holidays: ['2026-01-01'],
      by: [
        { area: 'GB-ENG', holidays: ['2026-12-25', '2026-12-28'] },
        { area: 'GB-SCT', holidays: ['2026-12-25'] },
        { agreement: 'ngo-own', holidays: ['2026-05-04'] },
      ],
    });
    const free = (whose: string | null, date: string, area?: string) =>
      calendarOf(settings, whose, area === undefined ? undefined : AreaCode.parse(area)).isHoliday(
        day(date),
      );
    expect(free('ngo-london', '2026-12-28')).toBe(true);
    expect(free('ngo-london', '2026-01-01')).toBe(false);
    expect(free('ngo-unknown', '2026-01-01')).toBe(true);
    expect(free('ngo-own', '2026-05-04')).toBe(true);
    // Where one of its areas works, it works.
    expect(free('ngo-both', '2026-12-25')).toBe(true);
    expect(free('ngo-both', '2026-12-28')).toBe(false);
    // Of what no organisation has yet, the area counts.
    expect(free(null, '2026-12-28', 'GB-ENG')).toBe(true);
    expect(calendarOf({}, 'ngo-london').isHoliday(day('2026-12-25'))).toBe(false);
  });

  it('take no zone that does not exist, and no day that is none', () => {
    const faults = (given: object) =>
      DaySettings.safeParse(given).error?.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );
    expect(faults({ timeZone: 'Europe/Nowhere' })).toEqual([
      'timeZone: is no time zone; takes an IANA name',
    ]);
    expect(faults({ holidays: ['2026-02-30'] })?.[0]).toMatch(/^holidays\.0: /);
  });
});
