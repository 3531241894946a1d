import { StoreError } from '@throughcare/store';

/** As text of one length, so that comparing texts compares places. Enough for 10^16 records. */
export const offsetOf = (place: number): string => String(place).padStart(16, '0');

/** Reads an offset back; undefined and null stand for "from the beginning". */
export function placeOf(offset: string | null | undefined): number {
  if (offset === undefined || offset === null) return 0;
  if (!/^\d{1,16}$/.test(offset))
    throw new StoreError('invalid-cursor', 'This is not an offset of the log.');
  return Number(offset);
}
