import {
  formats,
  type HeldList,
  type RecordOf,
  type RosterRow,
  type RowOutcome,
  readSource,
} from '@throughcare/importers';
import type { Drive } from '../rows/drive.ts';
import { importDirectory } from './importDirectory.ts';
import { importDiversions } from './importDiversions.ts';
import { importMessages } from './importMessages.ts';
import { importRoster, listsBefore } from './importRoster.ts';
import { Told } from './told.ts';
import type { Accepted, Imported, ImportOptions, OnRow } from './types.ts';

/**
 * Reads files of one format and drives each row through the API, as a replay does, at the services' own clock.
 * Every row is accounted for. Throws where a service does not answer; done again, it goes on where it stopped.
 */
export async function importFiles(options: ImportOptions): Promise<Imported> {
  const { format, files, area } = options;
  const after = formats[format].kind === 'roster' ? listsBefore(options) : null;
  const told = new Told();
  const outcomes: RowOutcome<unknown>[] = [];
  for await (const outcome of readSource(format, files, {
    ...(area !== undefined && { area }),
    ...(after !== null && { after }),
  })) {
    outcomes.push(outcome);
    told.read(outcome);
  }
  const rows = outcomes.filter((one) => one.outcome === 'accepted');
  let done = 0;
  const held = await drive(options, outcomes, rows, (row, driven) => {
    told.driven(row, driven);
    options.onProgress?.(++done, rows.length);
  });
  return { ...told.all, held };
}

async function drive(
  options: ImportOptions,
  outcomes: readonly RowOutcome<unknown>[],
  rows: readonly Accepted<unknown>[],
  onRow: OnRow,
): Promise<readonly HeldList[]> {
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
      await importDiversions(as(kind), options.area, how, onRow);
      return [];
    case 'roster':
      return importRoster(outcomes as readonly RowOutcome<RosterRow>[], options, how, onRow);
    case 'prison-events':
      await importMessages(as(kind), options.area, how, onRow);
      return [];
    case 'directory':
      await importDirectory(as(kind), how, onRow);
      return [];
    default:
      return kind satisfies never;
  }
}
