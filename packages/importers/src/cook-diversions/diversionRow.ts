import type { CalendarDate, Sex } from '@throughcare/contracts';

/**
 * One diversion as a prosecutor's office lists it. The charge, its title and its statute are not part of it:
 * they are discarded where the file is read.
 */
export type DiversionRow = {
  readonly kind: 'DIVERSION';
  readonly caseRef: string;
  readonly participantRef: string;
  /** Code of the programme as the file has it; its meaning is a row of `diversionProgrammes`. */
  readonly programme: string;
  /** The later of the day received and the day referred. */
  readonly orderDate: CalendarDate;
  /** Null: still open, or unknown. */
  readonly result: 'GRADUATED' | 'FAILED' | null;
  /** Never before orderDate; null where the file gives none or no result. */
  readonly closedDate: CalendarDate | null;
  readonly sex: Sex;
};
