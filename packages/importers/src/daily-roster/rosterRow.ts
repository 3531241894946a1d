import type { AgeBand, CalendarDate, Sex } from '@throughcare/contracts';
import type { NamedOnList } from '../rows/outcome.ts';

/**
 * One person on one day's list. Charge, custody level and the jail's health flag are not part of it:
 * they are discarded where the file is read, since nobody's need follows from them.
 */
export type RosterRow = {
  readonly kind: 'ON_LIST';
  /** The day of the list, which speaks at the end of its day. */
  readonly listDate: CalendarDate;
  readonly personRef: string;
  readonly admittedDate: CalendarDate;
  readonly sex: Sex;
  /** Null where the list says nothing, or a band of its own that lies in two of ours. */
  readonly ageBand: AgeBand | null;
};

/** Everyone whom one day's list names, each once. */
export type RosterList = {
  readonly listDate: CalendarDate;
  readonly people: readonly (RosterRow & { readonly file: string; readonly row: number })[];
  /** Whom rows name that were not taken: those that cannot be read, and second bookings of a person. */
  readonly named: readonly NamedOnList[];
  /** How many rows cannot be read so far that anybody could tell whom they name. */
  readonly unreadable: number;
};
