import {
  type AreaCode,
  CalendarDate,
  type Organisation,
  type TimeZone,
  timeZoneOf,
  utc,
  type WorkCalendar,
} from '@throughcare/contracts';
import { z } from 'zod';
import { setting, varyingSetting } from './setting.ts';
import { settingsFor, settingsOf } from './settings.ts';

/** By which days an installation goes; the same in each of its services. */
export const DaySettings = settingsOf({
  timeZone: setting(
    z
      .string()
      .refine((name) => timeZoneOf(name) !== undefined, 'is no time zone; takes an IANA name')
      .meta({ examples: ['Europe/Berlin'] })
      .default('UTC'),
    {
      description:
        'Of days that belong to an organisation which the register does not know, or to none',
      unit: 'time zone',
      source: 'our own default',
    },
  ),
  holidays: varyingSetting(z.array(CalendarDate).max(2_000).default([]), {
    description:
      'On which nobody works; a row stands for an area or an organisation, instead of the rows of larger places',
    unit: 'days',
    source: 'none: they are those of the place',
    variesBy: ['agreement', 'court', 'prison', 'area'],
  }),
});
export type DaySettings = z.output<typeof DaySettings>;

/** An organisation whose days are asked for; null where nobody has the thing yet. */
type Whose = string | null | undefined;
/** What a service knows by which it tells days, behind its settings: it is asked for wherever these are. */
type Days = {
  readonly settings: DaySettings;
  /** As the register has it, closed or not; null where it was not heard of. */
  readonly organisation: (id: string) => Organisation | null;
};
const days: unique symbol = Symbol('days');
type WithDays = { readonly [days]?: Days };

const unset: Days = { settings: DaySettings.parse({}), organisation: () => null };
const daysIn = (settings: unknown): Days => (settings as WithDays | undefined)?.[days] ?? unset;

/** The same settings, by which days are told from now on. What is left out stays. */
export const withDays = <S extends object>(settings: S, more: Partial<Days>): S => ({
  ...settings,
  [days]: { ...daysIn(settings), ...more },
});

/** Whether the register has this organisation, closed or not, as far as was heard. */
export const isRegistered = (settings: unknown, org: string): boolean =>
  daysIn(settings).organisation(org) !== null;

/** The days of an organisation. */
export type Calendar = WorkCalendar & {
  /** Whether the zone is the register's, or the default of the installation. */
  readonly zoneFrom: 'REGISTER' | 'DEFAULT';
};

/**
 * The days by which an organisation lives: its zone as the register has it, else the default of the installation, and the
 * holidays of the place. Where it works in several areas, a day is a holiday that is one in all of them. `area` is
 * where something is that no organisation has yet.
 */
export function calendarOf(settings: unknown, whose: Whose, area?: AreaCode): Calendar {
  const { settings: set, organisation } = daysIn(settings);
  const known = whose == null ? null : organisation(whose);
  // A machine with an older list of zones may not know one that the register took.
  const zone = known === null ? undefined : timeZoneOf(known.timeZone);
  const areas = known === null || known.areas.length === 0 ? [area] : known.areas;
  return {
    zone: zone ?? timeZoneOf(set.timeZone) ?? utc,
    zoneFrom: zone === undefined ? 'DEFAULT' : 'REGISTER',
    isHoliday: (day) =>
      areas.every((one) =>
        settingsFor(set, {
          agreement: whose,
          court: whose,
          prison: whose,
          area: one,
        }).holidays.includes(day),
      ),
  };
}

export const toldBy = ({ zone, zoneFrom }: Calendar) => ({ timeZone: zone, zoneFrom });

/** The time zone by which an organisation lives. */
export const zoneOf = (settings: unknown, whose: Whose): TimeZone =>
  calendarOf(settings, whose).zone;
