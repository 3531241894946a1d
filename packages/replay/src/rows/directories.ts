import type { DirectoryEntry } from '@throughcare/importers';
import { z } from 'zod';
import type { Caller } from '../api.ts';
import { keyed } from './drive.ts';

const Provider = z.object({ providerId: z.uuid() });
/** Listings under way at the same time: they share commits, and none depends on another. */
const atOnce = 32;

/** Lists every entry in the directory; returns their ids in the order of the entries. Repeating an entry changes nothing. */
export async function listEntries(
  importer: Caller,
  entries: readonly DirectoryEntry[],
  listed: () => void = () => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  const queue = entries.entries();
  const list = async () => {
    for (const [n, { kind: _kind, ...listing }] of queue) {
      const { body } = await importer.command(
        'aftercare',
        '/providers',
        listing,
        // What it says is part of the key: a listing that has changed since is listed again.
        `listing/${keyed(JSON.stringify(listing))}`,
      );
      ids[n] = Provider.parse(body).providerId;
      listed();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, list));
  return ids;
}
