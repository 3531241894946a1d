import { compareTexts, type Range, upTo } from './entryText.ts';

/**
 * The entries of documents that have one within the range: of all such documents, or of as many as `limit`, whichever they are.
 * Entries outside the range may come along.
 */
export type Fetch = (range: Range, limit: number | null) => Promise<readonly (readonly string[])[]>;

/** Looks with a limit before all that is left is read. */
const looks = 4;

/**
 * The first `wanted` entries of a range, in order.
 * A server cannot sort by one entry of an array, so we ask for some documents, and then for those only that can come before the
 * last of the entries that we found, until fewer come than we asked for: then these are all, and the order is ours.
 * A server that walks its index, as MongoDB does, answers with the first entries at once: two looks, however long the list.
 * Another order halves what is left with each look. The result never depends on it.
 */
export async function firstEntries(fetch: Fetch, range: Range, wanted: number): Promise<string[]> {
  const limit = 2 * wanted + 30;
  let within = range;
  for (let look = 0; look < looks; look++) {
    const sample = await fetch(within, limit);
    const found = entriesWithin(within, sample);
    if (sample.length < limit) return found.slice(0, wanted);
    const last = found[wanted - 1];
    if (last === undefined) break;
    within = upTo(within, last);
  }
  return entriesWithin(within, await fetch(within, null)).slice(0, wanted);
}

/** The last entries, the last first. Reads all of the range: for the lists of one person or one organisation. */
export async function lastEntries(fetch: Fetch, range: Range, wanted: number): Promise<string[]> {
  return entriesWithin(range, await fetch(range, null))
    .toReversed()
    .slice(0, wanted);
}

function entriesWithin(range: Range, documents: readonly (readonly string[])[]): string[] {
  const found = new Set<string>();
  for (const entries of documents)
    for (const entry of entries)
      if (compareTexts(entry, range.above) > 0 && compareTexts(entry, range.below) < 0)
        found.add(entry);
  return [...found].sort(compareTexts);
}
