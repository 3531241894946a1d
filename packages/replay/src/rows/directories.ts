import type { DirectoryEntry } from '@throughcare/importers';
import { z } from 'zod';
import type { Caller } from '../api.ts';
import { inGroups } from '../import/inGroups.ts';
import { keyed } from './drive.ts';

const Provider = z.object({ providerId: z.uuid() });

/** Lists one entry in the directory; returns its id. Repeating an entry changes nothing. */
export async function listEntry(
  importer: Caller,
  { kind: _kind, ...listing }: DirectoryEntry,
): Promise<string> {
  const { body } = await importer.command(
    'aftercare',
    '/providers',
    listing,
    // What it says is part of the key: an entry that has changed since is listed again.
    `listing/${keyed(JSON.stringify(listing))}`,
  );
  return Provider.parse(body).providerId;
}

/** Lists every entry; returns their ids in the order of the entries. */
export async function listEntries(
  importer: Caller,
  entries: readonly DirectoryEntry[],
): Promise<string[]> {
  const ids: string[] = [];
  await inGroups(
    [...entries.entries()],
    ([n]) => String(n),
    async ([n, entry]) => {
      ids[n] = await listEntry(importer, entry);
    },
  );
  return ids;
}
