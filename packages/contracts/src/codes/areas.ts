import type { AreaCode } from '../ids.ts';

/** Nothing is said of the place: matches any, and says so. */
export const unknownArea: AreaCode = 'UNKNOWN';

/** Latin letters that no accent can be taken off. */
const plain: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
};

/** Without accents, in capitals, words joined by `_`: Doña Ana is DONA_ANA. Empty where nothing of it can be written so. */
export const placeName = (place: string): string =>
  place
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[ÆŒØŁĐÐÞ]/g, (letter) => plain[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

/**
 * Area codes name ever smaller places, largest first, parted by `-`: IL holds IL-COOK, which holds IL-COOK-CHICAGO.
 * Words within one place are joined by `_`. A place whose name cannot be written so leaves the wider one; UNKNOWN where
 * there is none.
 */
export function areaCode(...places: readonly string[]): AreaCode {
  const names = places.map(placeName);
  const unnamed = names.indexOf('');
  const code = (unnamed === -1 ? names : names.slice(0, unnamed)).join('-').slice(0, 64);
  return code === '' ? unknownArea : code;
}

/** At most so many areas: where there are more, the smallest places give way to those that hold them. */
export function fewerAreas(areas: readonly AreaCode[], most: number): readonly AreaCode[] {
  const all = [...new Set(areas)];
  if (all.length <= most) return all;
  const depth = Math.max(...all.map((area) => area.split('-').length));
  if (depth === 1) return [unknownArea];
  const wider = all.map((area) =>
    area
      .split('-')
      .slice(0, depth - 1)
      .join('-'),
  );
  return fewerAreas(wider, most);
}

/** Whether the wider place holds the narrower, or is it. UNKNOWN on either side holds. */
export const areaHolds = (wide: AreaCode, narrow: AreaCode): boolean =>
  wide === unknownArea ||
  narrow === unknownArea ||
  narrow === wide ||
  narrow.startsWith(`${wide}-`);
