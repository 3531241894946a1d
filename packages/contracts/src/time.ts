import { z } from 'zod';

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that comparing texts compares moments. */
export type Instant = z.infer<typeof Instant>;
export const Instant = z.iso
  .datetime({ precision: 3 })
  .brand<'Instant'>()
  .meta({
    description: 'A moment in UTC with milliseconds',
    examples: ['2026-07-01T09:30:00.000Z'],
  });

/** A day without a time of day, `YYYY-MM-DD`. */
export type CalendarDate = z.infer<typeof CalendarDate>;
export const CalendarDate = z.iso
  .date()
  .brand<'CalendarDate'>()
  .meta({ description: 'A day', examples: ['2026-07-01'] });

/**
 * Any ISO date and time with a zone, turned into an Instant: for what people and other systems send us.
 * Of the years 1900 to 2199: beyond 0000 and 9999 a moment is written with more digits, and texts no longer compare.
 */
export const AnyInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => instant(new Date(text)))
  .refine((at) => at >= '1900' && at < '2200', 'a moment of the years 1900 to 2199');

export const instant = (date: Date | number | string): Instant =>
  new Date(date).toISOString() as Instant;
export const calendarDate = (text: string): CalendarDate => CalendarDate.parse(text);

const minute = 60_000;
export const addMilliseconds = (at: Instant, n: number): Instant => instant(Date.parse(at) + n);
export const addMinutes = (at: Instant, n: number): Instant => addMilliseconds(at, n * minute);
export const addHours = (at: Instant, n: number): Instant => addMinutes(at, n * 60);
/** So many times 24 hours; for days as clocks in a place count them, see `addCalendarDays`. */
export const addDays = (at: Instant, n: number): Instant => addHours(at, n * 24);
export const addDaysToDate = (date: CalendarDate, n: number): CalendarDate =>
  instant(Date.parse(date) + n * 24 * 60 * minute).slice(0, 10) as CalendarDate;

export const hoursBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / (60 * minute);
/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * minute));
export const earliest = (...moments: readonly (Instant | null | undefined)[]): Instant | null =>
  moments.reduce<Instant | null>((min, at) => (at && (min === null || at < min) ? at : min), null);
export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);
