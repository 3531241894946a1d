import type { AreaCode } from '@throughcare/contracts';
import type {
  FormatName,
  HeldList,
  ListLimits,
  RowOutcome,
  SourceTally,
} from '@throughcare/importers';
import type { Caller } from '../api.ts';
import type { OnReview, ReviewReason } from '../rows/refusals.ts';

export type ImportOptions = {
  readonly format: FormatName;
  readonly files: readonly string[];
  readonly area?: AreaCode;
  /** Where the last list of each jail is remembered. */
  readonly dataDir: string;
  readonly importer: Caller;
  /** The day of the import, by the services' clock: the same row is asked for again only on another day. */
  readonly today: string;
  /** When a list is held for somebody to look at. */
  readonly limits?: ListLimits;
  readonly onProgress?: (done: number, of: number) => void;
};

/** A row that was not taken: the reader could not read it, or a service refused it. */
export type RefusedRow = {
  readonly file: string;
  readonly row: number;
  readonly reason: string;
  readonly column: string | null;
};
/** Rows that were not taken and are no fault: known already, or of no concern here. Told by reason, with their numbers. */
export type LeftRows = {
  readonly file: string;
  readonly outcome: 'duplicate' | 'ignored';
  readonly reason: string;
  readonly rows: readonly number[];
};
/** A row that was taken although something about it is odd. */
export type FlaggedRow = {
  readonly file: string;
  readonly row: number;
  readonly flags: readonly string[];
};

/** A row that a person must look at first, or beside: it is on a review list. */
export type ReviewedRow = {
  readonly file: string;
  readonly row: number;
  readonly reason: ReviewReason;
  /** Whether what it says was taken all the same. */
  readonly taken: boolean;
};
/** What became of the rows of one file: `read` is the sum of the others. A row on a review list is not counted as accepted. */
export type ImportTally = SourceTally & { readonly review: number };

export type Imported = {
  readonly sources: Readonly<Record<string, ImportTally>>;
  readonly rejected: readonly RefusedRow[];
  readonly review: readonly ReviewedRow[];
  readonly left: readonly LeftRows[];
  readonly flagged: readonly FlaggedRow[];
  /** Lists that were not compared: somebody has to look at them first. */
  readonly held: readonly HeldList[];
};

/** What became of an accepted row when it was driven: a service's refusal counts as rejected, with its code. */
export type Driven = 'accepted' | 'duplicate' | 'ignored' | { readonly refused: string } | OnReview;
export type Accepted<T> = Extract<RowOutcome<T>, { outcome: 'accepted' }>;
/** Told of each accepted row once, when it is done with. */
export type OnRow = (row: { readonly file: string; readonly row: number }, driven: Driven) => void;
