import {
  type CalendarDate,
  dateOf,
  daysBetween,
  type Instant,
  instant,
  startOfDay,
  type TimeZone,
} from '@throughcare/contracts';

/** How days and moments are written for one reader: in their language, by the clocks of their organisation. */
export type Times = {
  readonly zone: TimeZone;
  readonly now: Instant;
  readonly today: CalendarDate;
  /** `28 November 2026` */
  day(date: CalendarDate): string;
  /** `28 Nov` */
  shortDay(date: CalendarDate): string;
  /** `Sat 28 Nov` */
  weekDay(date: CalendarDate): string;
  /** `Saturday, 28 November` */
  longDay(date: CalendarDate): string;
  /** `28 Nov 2026, 14:20`, with the zone's name in the page's foot. */
  moment(at: Instant): string;
  /** `14:20` */
  clock(at: Instant): string;
  dayOf(at: Instant): CalendarDate;
  /** Whole days from today: negative for days that have passed. */
  daysAway(date: CalendarDate): number;
  /** `Europe/London, GMT` */
  zoneName(): string;
};

export function timesIn(language: string, zone: TimeZone, now: Instant): Times {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = (options: Intl.DateTimeFormatOptions, timeZone: string = zone) =>
    formatOf(locale, { ...options, timeZone });
  const ofDay = (options: Intl.DateTimeFormatOptions) => (date: CalendarDate) =>
    format(options, 'UTC').format(Date.parse(date));
  const today = dateOf(now, zone);
  return {
    zone,
    now,
    today,
    day: ofDay({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: ofDay({ day: 'numeric', month: 'short' }),
    weekDay: ofDay({ weekday: 'short', day: 'numeric', month: 'short' }),
    longDay: ofDay({ weekday: 'long', day: 'numeric', month: 'long' }),
    moment: (at) =>
      format({
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(Date.parse(at)),
    clock: (at) =>
      format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(at)),
    dayOf: (at) => dateOf(at, zone),
    daysAway: (date) => daysBetween(today, date),
    zoneName: () =>
      format({ timeZoneName: 'short' })
        .formatToParts(Date.parse(now))
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  };
}

/** The moment at which clocks in the zone show this time of day; undefined where no clock does, or the text is no time. */
export function momentAt(date: CalendarDate, time: string, zone: TimeZone): Instant | undefined {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time.trim());
  if (!found) return undefined;
  const wanted = `${found[1]?.padStart(2, '0')}:${found[2]}`;
  const start = Date.parse(startOfDay(date, zone));
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  // On the two days a year on which clocks change, the same minutes after the first moment show another time.
  for (const shift of [0, -60, 60, -30, 30]) {
    const at = instant(start + (minutes + shift) * 60_000);
    if (shown(at, zone) === wanted && dateOf(at, zone) === date) return at;
  }
  return undefined;
}

const shown = (at: Instant, zone: TimeZone): string =>
  formatOf('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(at));

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
