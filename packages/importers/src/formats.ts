import type { AreaCode, CalendarDate } from '@throughcare/contracts';
import type { DiversionRow } from './cook-diversions/diversionRow.ts';
import { readDiversions } from './cook-diversions/readDiversions.ts';
import { readCrs } from './crs-directory/readCrs.ts';
import { readRoster } from './daily-roster/readRoster.ts';
import type { RosterRow } from './daily-roster/rosterRow.ts';
import type { DirectoryEntry } from './directory/directoryEntry.ts';
import type { PrisonMessage } from './hmpps-events/prisonMessage.ts';
import { readPrisonEvents } from './hmpps-events/readPrisonEvents.ts';
import { readHsds } from './hsds/readHsds.ts';
import type { RowOutcome } from './rows/outcome.ts';
import { readFacilities } from './samhsa-facilities/readFacilities.ts';
import { readOtp } from './samhsa-otp/readOtp.ts';

export type SourceOptions = {
  /** Places every row of a directory here. */
  readonly area?: AreaCode;
  /** Day of the last roster list that was compared before; it and older ones are not accepted again. */
  readonly after?: CalendarDate;
};

/** What a record of each kind of format is. `kind` in the record tells them apart. */
export type RecordOf = {
  readonly diversions: DiversionRow;
  readonly roster: RosterRow;
  readonly 'prison-events': PrisonMessage;
  readonly directory: DirectoryEntry;
};
export type FormatKind = keyof RecordOf;

type FormatRow<Kind extends FormatKind> = {
  readonly kind: Kind;
  readonly describes: string;
  /** The files it takes, for people. */
  readonly takes: string;
  readonly read: (
    files: readonly string[],
    options: SourceOptions,
  ) => AsyncIterable<RowOutcome<RecordOf[Kind]>>;
};
const format = <const Kind extends FormatKind>(row: FormatRow<Kind>): FormatRow<Kind> => row;

/** Every format that can be imported, by the name that `--format` takes. */
export const formats = {
  'cook-diversions': format({
    kind: 'diversions',
    describes: "felony diversions of the Cook County State's Attorney",
    takes: 'CSV files',
    read: (files) => readDiversions(files),
  }),
  'daily-roster': format({
    kind: 'roster',
    describes: "a jail's daily lists of who is in custody",
    takes: 'CSV files, days in their order',
    read: (files, { after }) => readRoster(files, after ?? null),
  }),
  'hmpps-events': format({
    kind: 'prison-events',
    describes: 'messages of the prison service of England and Wales',
    takes: 'JSON: domain events, alone, in SNS envelopes, in an answer of a queue or in an array',
    read: (files) => readPrisonEvents(files),
  }),
  'crs-directory': format({
    kind: 'directory',
    describes: 'commissioned rehabilitative services of England and Wales',
    takes:
      '…_contracts.json, with …_providers.json and …_provider_contracts.csv named or beside it',
    read: readCrs,
  }),
  'samhsa-otp': format({
    kind: 'directory',
    describes: 'opioid treatment programmes of the United States',
    takes: 'CSV files, with samhsa_service_codes.json named or beside them',
    read: readOtp,
  }),
  'samhsa-facilities': format({
    kind: 'directory',
    describes: 'substance-use treatment sites of the United States',
    takes: 'CSV files',
    read: readFacilities,
  }),
  hsds: format({
    kind: 'directory',
    describes: 'Open Referral HSDS 3.0, full forms',
    takes:
      'JSON files (an organisation, a service, a service at a location, an array, a page, or one a line), or services.csv with the tables beside it',
    read: readHsds,
  }),
} as const;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name);

/**
 * Reads files of one format: one outcome a row, in the order of the files; never more, never fewer, whatever is in them.
 * Throws only what the file system throws for a file that cannot be opened.
 */
export function readSource<Name extends FormatName>(
  name: Name,
  files: readonly string[],
  options: SourceOptions = {},
): AsyncIterable<RowOutcome<RecordOf[(typeof formats)[Name]['kind']]>> {
  const row: FormatRow<FormatKind> = formats[name];
  return row.read(files, options) as AsyncIterable<
    RowOutcome<RecordOf[(typeof formats)[Name]['kind']]>
  >;
}
