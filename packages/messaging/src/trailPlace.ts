import { hash } from 'node:crypto';
import { StoreError } from '@throughcare/store';

/** `before` is the mark at the end of the segment before it; empty for the first. */
export type Segment = { readonly before: string; readonly names: readonly string[] };

/** Behind the first `index` names of a segment; `mark` stands for all names up to there. */
export type Place = {
  readonly segment: number;
  readonly index: number;
  readonly mark: string | null;
};

export const start: Place = { segment: 0, index: 0, mark: null };

export const cursorOf = ({ segment, index, mark }: Place): string =>
  mark === null ? `${segment}:${index}` : `${segment}:${index}:${mark}`;

/** Null is the start. Throws StoreError `invalid-cursor` for what no trail has given. */
export function placeOf(cursor: string | null): Place {
  if (cursor === null) return start;
  const [, segment, index, mark] = /^(\d{1,9}):(\d{1,9})(?::([0-9a-f]{12}))?$/.exec(cursor) ?? [];
  if (segment === undefined || index === undefined)
    throw new StoreError('invalid-cursor', 'This is not a cursor of a trail.');
  return { segment: Number(segment), index: Number(index), mark: mark ?? null };
}

/** The mark at each index: the same only where the same names lead up to it, whatever tells no name. */
export function marksOf({ before, names }: Segment): readonly string[] {
  const marks = [before];
  for (const name of names)
    marks.push(hash('sha256', `${marks.at(-1)}\n${name}`, 'hex').slice(0, 12));
  return marks;
}

/** Whether the names that led up to a place are those that lead up to it now. One without a mark is believed: the first had none. */
export function stands({ index, mark }: Place, found: Segment | undefined): boolean {
  if (index === 0 || mark === null) return true;
  return found !== undefined && marksOf(found)[index] === mark;
}
