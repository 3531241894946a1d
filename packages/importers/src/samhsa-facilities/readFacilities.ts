import { createHash } from 'node:crypto';
import { areaCode } from '@throughcare/contracts';
import { z } from 'zod';
import type { DirectoryEntry } from '../directory/directoryEntry.ts';
import { bareListing, type DirectoryOptions, listings } from '../directory/listing.ts';
import { TitleCell } from '../rows/cells.ts';
import { duplicate, type RowOutcome, type RowPlace } from '../rows/outcome.ts';
import { tableRows } from '../rows/table.ts';

const Cells = z.object({
  name1: TitleCell,
  name2: z.string().max(200),
  street1: z.string().max(200),
  street2: z.string().max(200),
  city: z.string().max(100),
  state: z.string().regex(/^[A-Z]{2}$/),
  zip: z.string().max(10),
  /** The yearly directories have no such column; the state is the area then, as where the cell cannot be read. */
  county: z.string().max(200),
});
type Cells = z.output<typeof Cells>;

/**
 * Sites of substance-use treatment in the United States, by state and county. What a site treats, for whom and with
 * which medicine the list does not say. A site has no number there: it is known by a hash of its names and place.
 */
export async function* readFacilities(
  files: readonly string[],
  options: DirectoryOptions = {},
): AsyncGenerator<RowOutcome<DirectoryEntry>> {
  const seen = new Set<string>();
  const read = (cells: Cells, place: RowPlace): RowOutcome<DirectoryEntry> => {
    const id = siteId([
      cells.name1,
      cells.name2,
      cells.street1,
      cells.street2,
      cells.city,
      cells.state,
      cells.zip,
    ]);
    if (seen.has(id)) return duplicate(place, 'SAME_LISTING');
    seen.add(id);
    const listing = {
      ...bareListing(id, cells.name2 === '' ? cells.name1 : cells.name2, cells.name1),
      services: ['DRUG_TREATMENT' as const],
      areas: [areaCode(cells.state, cells.county)],
    };
    return listings(place, 'samhsa-facilities', [listing], options);
  };
  for (const file of files)
    yield* tableRows(file, { cells: Cells, read, optional: ['street1', 'street2', 'county'] });
}

/** The same site gives the same id in every edition of the list: letter case and spacing do not count. */
export const siteId = (parts: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part.toLowerCase().replace(/\s+/g, ' ').trim())))
    .digest('hex')
    .slice(0, 24);
