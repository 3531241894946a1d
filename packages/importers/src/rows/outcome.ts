import type { CalendarDate } from '@throughcare/contracts';
import type { RowReason } from './reasons.ts';

/** Where a row stands: the file as it was named, and the line on which it starts (1 is the first) or, in a JSON array, its place. */
export type RowPlace = { readonly file: string; readonly row: number };

/** What is odd about an accepted row; it is told, and changes nothing. */
export type RowFlag =
  | 'REFERRAL_BEFORE_RECEIVED'
  | 'CLOSED_BEFORE_ORDER'
  | 'CLOSING_DATE_MISSING'
  | 'CLOSED_WITHOUT_RESULT'
  | 'PROGRAMME_NOT_KNOWN'
  | 'ADMITTED_AFTER_LIST'
  | 'COLUMNS_MENDED'
  | 'CODE_NOT_KNOWN'
  | 'AGE_NOT_READABLE'
  /** One service of an organisation cannot be read; the others were taken. */
  | 'SERVICE_NOT_READABLE';

/** Somebody whom a row of a list names although it was not taken: on the list all the same. */
export type NamedOnList = {
  readonly listDate: CalendarDate;
  readonly personRef: string;
  /** Null where it cannot be read. */
  readonly admittedDate: CalendarDate | null;
};

/**
 * What became of one row: exactly one of four. An accepted row yields records, most often one;
 * none where the row completes others (a provider's name), several where it lists several (an organisation's services).
 * `column` names the column at fault, never what stood in it.
 */
export type RowOutcome<T> = RowPlace &
  (
    | {
        readonly outcome: 'accepted';
        readonly records: readonly T[];
        readonly flags: readonly RowFlag[];
      }
    | {
        readonly outcome: 'duplicate' | 'ignored';
        readonly reason: RowReason;
        readonly named?: NamedOnList;
      }
    | {
        readonly outcome: 'rejected';
        readonly reason: RowReason;
        readonly column: string | null;
        readonly named?: NamedOnList;
      }
  );

export const accepted = <T>(
  place: RowPlace,
  records: readonly T[],
  flags: readonly RowFlag[] = [],
): RowOutcome<T> => ({ file: place.file, row: place.row, outcome: 'accepted', records, flags });

export const duplicate = (
  place: RowPlace,
  reason: RowReason,
  named?: NamedOnList,
): RowOutcome<never> => ({
  file: place.file,
  row: place.row,
  outcome: 'duplicate',
  reason,
  ...(named && { named }),
});

export const ignored = (place: RowPlace, reason: RowReason): RowOutcome<never> => ({
  file: place.file,
  row: place.row,
  outcome: 'ignored',
  reason,
});

export const rejected = (
  place: RowPlace,
  reason: RowReason,
  column: string | null = null,
  named?: NamedOnList,
): RowOutcome<never> => ({
  file: place.file,
  row: place.row,
  outcome: 'rejected',
  reason,
  column,
  ...(named && { named }),
});
