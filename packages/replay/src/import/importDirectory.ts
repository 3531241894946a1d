import type { DirectoryEntry } from '@throughcare/importers';
import { listEntry } from '../rows/directories.ts';
import type { Drive } from '../rows/drive.ts';
import { inGroups } from './inGroups.ts';
import { orRefused } from './refused.ts';
import type { Accepted, OnRow } from './types.ts';

/** An entry that is listed already is renewed; one that says the same changes nothing. */
export async function importDirectory(
  rows: readonly Accepted<DirectoryEntry>[],
  drive: Drive,
  onRow: OnRow,
): Promise<void> {
  await inGroups(
    rows,
    ({ file, row }) => `${file}/${row}`,
    async (row) => {
      const driven = await orRefused(async () => {
        for (const entry of row.records) await listEntry(drive.importer, entry);
        return 'accepted';
      });
      onRow(row, driven);
    },
  );
}
