import type { AreaCode } from '@throughcare/contracts';
import {
  counted,
  emptyTally,
  type FormatName,
  formats,
  type RecordOf,
  type RowOutcome,
  readSource,
} from '@throughcare/importers';
import type { Caller } from '../api.ts';
import type { Tallies } from '../report/report.ts';
import type { Drive } from '../rows/drive.ts';
import { importDirectory } from './importDirectory.ts';
import { importDiversions } from './importDiversions.ts';
import { importMessages } from './importMessages.ts';
import { importRoster, listsBefore } from './importRoster.ts';

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

/**
 * Reads files of one format and drives each row through the API, as a replay does, at the services' own clock.
 * Every row is accounted for. Throws where a service does not answer; done again, it goes on where it stopped.
 */
export async function importFiles(options: ImportOptions): Promise<Imported> {
  const { format, files, area } = options;
  const after = formats[format].kind === 'roster' ? listsBefore(options) : null;
  const sources: Record<string, Tallies[string]> = {};
  const rejected: RefusedRow[] = [];
  const rows: Accepted<unknown>[] = [];
  const count = (file: string, outcome: RowOutcome<unknown>['outcome']) => {
    sources[file] = counted(sources[file] ?? emptyTally, outcome);
  };
  for await (const outcome of readSource(format, files, {
    ...(area !== undefined && { area }),
    ...(after !== null && { after }),
  })) {
    if (outcome.outcome === 'accepted') rows.push(outcome);
    else count(outcome.file, outcome.outcome);
    if (outcome.outcome === 'rejected') {
      const { file, row, reason, column } = outcome;
      rejected.push({ file, row, reason, column });
    }
  }
  let done = 0;
  await drive(options, rows, ({ file, row }, driven) => {
    count(file, typeof driven === 'string' ? driven : 'rejected');
    if (typeof driven === 'object')
      rejected.push({ file, row, reason: driven.refused, column: null });
    options.onProgress?.(++done, rows.length);
  });
  return { sources, rejected };
}

async function drive(
  options: ImportOptions,
  rows: readonly Accepted<unknown>[],
  onRow: OnRow,
): Promise<void> {
  const as = <Kind extends keyof RecordOf>(_kind: Kind) =>
    rows as readonly Accepted<RecordOf[Kind]>[];
  const how: Drive = { importer: options.importer, chooser: null, keyed: options.today };
  const { kind } = formats[options.format];
  switch (kind) {
    case 'diversions':
      return importDiversions(as(kind), options.area, how, onRow);
    case 'roster':
      return importRoster(as(kind), options, how, onRow);
    case 'prison-events':
      return importMessages(as(kind), options.area, how, onRow);
    case 'directory':
      return importDirectory(as(kind), how, onRow);
    default:
      return kind satisfies never;
  }
}
