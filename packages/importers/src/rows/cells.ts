import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';

/** A key of the source: a case, a person, a listing. */
export const SourceRef = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,79}$/);

/** An empty cell says nothing; anything else must fit. */
export const emptyOr = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]);

/** `02/28/2011`, with or without a time of day: month, day, year, as publishers of the United States write it. */
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/;
const withTime = /^(\d{4}-\d{2}-\d{2})[T ].*$/;

/** A day: ISO, with or without a time of day behind it, which is the source's own, or month first. */
export const DateCell = z
  .string()
  .transform((text) =>
    text
      .replace(withTime, '$1')
      .replace(
        monthFirst,
        (_whole, month: string, day: string, year: string) =>
          `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      ),
  )
  .pipe(CalendarDate);

/** A name of an organisation, a site or a service: never of a person. */
export const TitleCell = z.string().min(1).max(200);
