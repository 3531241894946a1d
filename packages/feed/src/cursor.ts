import { z } from 'zod';

/** Makes a text opaque, and back; `open` throws where it is not ours. */
export type Sealer = { seal(text: string): string; open(sealed: string): string };

/** A place in the partner's list, or its start. */
export type Cursor = string | null;
export const fromTheStart: Cursor = null;

const place = /^\d{1,9}:\d{1,9}(:[0-9a-f]{12})?$/;
/** What cursors were before feeds were lists: a place for each audience. */
const Earlier = z.array(z.string().max(200).nullable()).length(2);

/** Sealed, so that it does not tell how many rows were passed over. */
export const writeCursor = (cursor: string, { seal }: Pick<Sealer, 'seal'>): string => seal(cursor);

/** Undefined where the text is not one that we gave. One of an earlier release begins at the start: rows come again, none is missed. */
export function readCursor(text: string, { open }: Pick<Sealer, 'open'>): Cursor | undefined {
  try {
    const cursor = open(text);
    return place.test(cursor) ? cursor : undefined;
  } catch {
    return isEarlier(text) ? fromTheStart : undefined;
  }
}

function isEarlier(text: string): boolean {
  try {
    return Earlier.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).success;
  } catch {
    return false;
  }
}
