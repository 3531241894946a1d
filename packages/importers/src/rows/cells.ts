import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';

/** A key of the source: a case, a person, a listing. */
export const SourceRef = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,79}$/);

/** An empty cell says nothing; anything else must fit. */
export const emptyOr = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]);

export const DateCell = CalendarDate;

/** A name of an organisation, a site or a service: never of a person. */
export const TitleCell = z.string().min(1).max(200);
