import { StoreError } from '@throughcare/store';

/** Behind the first `index` names of a segment; `mark` recognises the last of them. */
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
  const [, segment, index, mark] = /^(\d{1,9}):(\d{1,9})(?::([0-9a-f]{8}))?$/.exec(cursor) ?? [];
  if (segment === undefined || index === undefined)
    throw new StoreError('invalid-cursor', 'This is not a cursor of a trail.');
  return { segment: Number(segment), index: Number(index), mark: mark ?? null };
}
