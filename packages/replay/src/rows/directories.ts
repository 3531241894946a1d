import type { DirectoryEntry } from '@throughcare/importers';
import { z } from 'zod';
import type { Caller } from '../api.ts';
import { keyed } from './drive.ts';

const Provider = z.object({ providerId: z.uuid() });

/** Lists every entry in the directory; returns their ids in order. Repeating an entry changes nothing. */
export async function listEntries(
  importer: Caller,
  entries: readonly DirectoryEntry[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { kind: _kind, ...listing } of entries) {
    const { body } = await importer.command(
      'aftercare',
      '/providers',
      listing,
      `listing/${keyed(JSON.stringify([listing.source, listing.sourceId]))}`,
    );
    ids.push(Provider.parse(body).providerId);
  }
  return ids;
}
