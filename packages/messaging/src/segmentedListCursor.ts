import { hash } from 'node:crypto';
import { StoreError } from '@throughcare/store';

/** One document of the list. `before` is the checksum at the end of the segment before it; empty for the first segment. */
export type Segment = { readonly before: string; readonly names: readonly string[] };

/** After the first `index` names of a segment. `checksum` covers all names of the list up to there; null at index 0. */
export type Place = {
  readonly segment: number;
  readonly index: number;
  readonly checksum: string | null;
};

export const start: Place = { segment: 0, index: 0, checksum: null };

export const cursorOf = ({ segment, index, checksum }: Place): string =>
  checksum === null ? `${segment}:${index}` : `${segment}:${index}:${checksum}`;

/** Null is the start. Throws StoreError `invalid-cursor` for a text that no list has given out. */
export function placeOf(cursor: string | null): Place {
  if (cursor === null) return start;
  const [, segment, index, checksum] =
    /^(\d{1,9}):(\d{1,9})(?::([0-9a-f]{12}))?$/.exec(cursor) ?? [];
  if (segment === undefined || index === undefined || (checksum === undefined && index !== '0'))
    throw new StoreError('invalid-cursor', 'This is not a cursor of a list.');
  return { segment: Number(segment), index: Number(index), checksum: checksum ?? null };
}

/** The checksum at each index. Two are equal only where the same names come before, and none gives a name away. */
export function checksumsOf({ before, names }: Segment): readonly string[] {
  const checksums = [before];
  for (const name of names)
    checksums.push(hash('sha256', `${checksums.at(-1)}\n${name}`, 'hex').slice(0, 12));
  return checksums;
}

/** Whether the names before a place are still those that were there when its cursor was given out. */
export function isStillThere({ index, checksum }: Place, found: Segment | undefined): boolean {
  return index === 0 || (found !== undefined && checksumsOf(found)[index] === checksum);
}
