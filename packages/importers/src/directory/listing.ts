import { type AreaCode, fewerAreas, unknownArea } from '@throughcare/contracts';
import {
  accepted,
  type RowFlag,
  type RowOutcome,
  type RowPlace,
  rejected,
} from '../rows/outcome.ts';
import {
  DirectoryEntry,
  type DirectorySource,
  directoryLicences,
  mostAreas,
} from './directoryEntry.ts';

export type DirectoryOptions = {
  /** Places every listing of the source here, whatever it says of its own place. */
  readonly area?: AreaCode;
};

/** What is read of a listing before it is held against DirectoryEntry. */
export type Candidate = Omit<DirectoryEntry, 'kind' | 'source' | 'from' | 'to' | 'licence'> & {
  readonly from: string | null;
  readonly to: string | null;
};

/** Listings as the outcome of their row; rejected as a whole, by field, where one of them cannot be a listing. */
export function listings(
  place: RowPlace,
  source: DirectorySource,
  candidates: readonly Candidate[],
  { area }: DirectoryOptions,
  flags: readonly RowFlag[] = [],
): RowOutcome<DirectoryEntry> {
  const entries: DirectoryEntry[] = [];
  for (const candidate of candidates) {
    const parsed = DirectoryEntry.safeParse({
      ...candidate,
      kind: 'LISTING',
      source,
      licence: directoryLicences[source],
      areas: placed(candidate.areas, area),
      services: [...new Set(candidate.services)],
      languages: [...new Set(candidate.languages)],
    });
    if (!parsed.success) {
      const [field] = parsed.error.issues[0]?.path ?? [];
      return rejected(place, 'CELL_INVALID', typeof field === 'string' ? field : null);
    }
    entries.push(parsed.data);
  }
  return accepted(place, entries, flags);
}

const placed = (own: readonly AreaCode[], area: AreaCode | undefined): readonly AreaCode[] => {
  if (area !== undefined) return [area];
  return own.length === 0 ? [unknownArea] : fewerAreas(own, mostAreas);
};

/** A listing about which its source says nothing but its names. */
export const bareListing = (sourceId: string, name: string, organisation: string): Candidate => ({
  sourceId,
  name,
  organisation,
  services: [],
  areas: [],
  sexes: [],
  minAge: null,
  maxAge: null,
  languages: [],
  ost: null,
  capacity: null,
  from: null,
  to: null,
});
