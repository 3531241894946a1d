import type { AreaCode } from '@throughcare/contracts';
import type { FormatName, RowOutcome } from '@throughcare/importers';
import type { Caller } from '../api.ts';
import type { Tallies } from '../report/report.ts';

export type ImportOptions = {
  readonly format: FormatName;
  readonly files: readonly string[];
  readonly area?: AreaCode;
  /** Where the last list of each jail is remembered. */
  readonly dataDir: string;
  readonly importer: Caller;
  /** The day of the import, by the services' clock: the same row is asked for again only on another day. */
  readonly today: string;
  readonly onProgress?: (done: number, of: number) => void;
};

/** A row that was not taken: the reader could not read it, or a service refused it. */
export type RefusedRow = {
  readonly file: string;
  readonly row: number;
  readonly reason: string;
  readonly column: string | null;
};
export type Imported = { readonly sources: Tallies; readonly rejected: readonly RefusedRow[] };

/** What became of an accepted row when it was driven: a service's refusal counts as rejected, with its code. */
export type Driven = 'accepted' | 'duplicate' | { readonly refused: string };
export type Accepted<T> = Extract<RowOutcome<T>, { outcome: 'accepted' }>;
/** Told of each accepted row once, when it is done with. */
export type OnRow = (row: { readonly file: string; readonly row: number }, driven: Driven) => void;
