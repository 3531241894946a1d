import type { AreaCode } from '../ids.ts';

/** Nothing is said of the place: matches any, and says so. */
export const unknownArea: AreaCode = 'UNKNOWN';

/**
 * Area codes name ever smaller places, largest first, parted by `-`: IL holds IL-COOK, which holds IL-COOK-CHICAGO.
 * Words within one place are joined by `_`.
 */
export const areaCode = (...places: readonly string[]): AreaCode =>
  places
    .map((place) =>
      place
        .trim()
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_'),
    )
    .join('-');

/** Whether the wider place holds the narrower, or is it. UNKNOWN on either side holds. */
export const areaHolds = (wide: AreaCode, narrow: AreaCode): boolean =>
  wide === unknownArea ||
  narrow === unknownArea ||
  narrow === wide ||
  narrow.startsWith(`${wide}-`);
