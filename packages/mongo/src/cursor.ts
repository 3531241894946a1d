import { StoreError } from '@throughcare/store';
import { z } from 'zod';

/** Where a page ended: sort, id and item of its last entry. */
export type Place = z.infer<typeof Place>;
const Place = z.tuple([z.string(), z.string(), z.string()]);

export const encodeCursor = (place: Place): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Throws StoreError `invalid-cursor` for anything that no page of ours ended with. */
export function decodeCursor(cursor: string): Place {
  const place = Place.safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (!place.success)
    throw new StoreError('invalid-cursor', 'The cursor is not one that a page ended with.');
  return place.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
