/** Fewer than so many are not told: people of a place would know who they are. */
export const fewest = 5;

/** Whether a number may be told: nobody, or enough. */
const isTold = (count: number): boolean => count === 0 || count >= fewest;

/** A count as it is told: null where it is not. */
export type Told = { readonly count: number | null; readonly suppressed: boolean };
const told = (count: number): Told => ({ count, suppressed: false });
const hidden: Told = { count: null, suppressed: true };

/**
 * Counts of which each holds the next (released, of these reached within seven days, of these within 24 hours), as they may
 * be told. Each is told only where it and what lies between it and the last told one is nobody or at least five. So is then
 * every difference of two that are told: no count from 1 to 4 can be worked out, neither of a part nor of the rest.
 */
export function toldOf(counts: readonly number[]): readonly Told[] {
  let above: number | undefined;
  return counts.map((count, n) => {
    // Where few are counted at all, nothing of them is told.
    if (n > 0 && above === undefined) return hidden;
    if (!isTold(count) || (above !== undefined && !isTold(above - count))) return hidden;
    above = count;
    return told(count);
  });
}

/** The middle of durations and the two quarters around it; null where fewer than five are counted. */
export type Spread = {
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
};
export const noSpread: Spread = { lower: null, median: null, upper: null };

/** In whole units, so that nobody's own hour and minute stand in it. */
export function spreadOf(durations: readonly number[]): Spread {
  if (durations.length < fewest) return noSpread;
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (part: number): number => {
    const place = (sorted.length - 1) * part;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return Math.round(below + (above - below) * (place - Math.floor(place)));
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
