import {
  counted,
  emptyTally,
  formats,
  type RecordOf,
  type RowOutcome,
  readSource,
} from '@throughcare/importers';
import type { Tallies } from '../report/report.ts';
import type { Drive } from '../rows/drive.ts';
import { importDirectory } from './importDirectory.ts';
import { importDiversions } from './importDiversions.ts';
import { importMessages } from './importMessages.ts';
import { importRoster, listsBefore } from './importRoster.ts';
import type { Accepted, Imported, ImportOptions, OnRow, RefusedRow } from './types.ts';

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
  const how: Drive = {
    importer: options.importer,
    chooser: null,
    keyed: options.today,
    doneBefore: [
      'referral-already-open',
      'referral-not-in-state',
      'already-taken-up',
      'place-held',
      'wrong-state',
    ],
  };
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
