import { StoreError } from '@throughcare/store';

/** Where a page ended: the place of its last row in the index. */
export type Place = readonly [sort: string, id: string, item: string];

export const encodeCursor = (place: Place): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Throws StoreError `invalid-cursor` for anything that no page of ours ended with. */
export function decodeCursor(cursor: string): Place {
  const place = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(place) || place.length !== 3 || place.some((one) => typeof one !== 'string'))
    throw new StoreError('invalid-cursor', 'The cursor is not one that a page ended with.');
  return place as unknown as Place;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
