import { SegmentedList } from '@throughcare/messaging';
import type { IndexEntry, Store } from '@throughcare/store';

/** About one page of a feed. Must never change: see SegmentedListOptions. */
const namesPerSegment = 100;
const entryName = 'list';

/**
 * The lists that rows of projections belong to: each row is named once in each of its lists, in one order for every reader
 * and process. A row's index notes the segment before which its name cannot stand, so that a repeat searches only from there.
 */
export class Lists {
  readonly #store: Store;
  readonly #perSegment: number;
  readonly #lists = new Map<string, SegmentedList>();
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(store: Store, perSegment = namesPerSegment) {
    this.#store = store;
    this.#perSegment = perSegment;
  }

  /** The list of that name for rows of that kind. */
  of(kind: string, list: string): SegmentedList {
    const key = `${kind}/${list}`;
    const known =
      this.#lists.get(key) ??
      new SegmentedList({
        store: this.#store,
        kind: `${kind}-list`,
        name: list,
        perSegment: this.#perSegment,
      });
    this.#lists.set(key, known);
    return known;
  }

  /** Calls `call` whenever this process has added rows to that list, until the function that is returned is called. */
  onGrown(kind: string, list: string, call: () => void): () => void {
    const key = `${kind}/${list}`;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(call));
    return () => {
      listeners.delete(call);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners)
        this.#listeners.delete(key);
    };
  }

  /** To be called after rows were added to that list. */
  grown(kind: string, list: string): void {
    for (const call of this.#listeners.get(`${kind}/${list}`) ?? []) call();
  }
}

/** The index entry of a row whose name can stand in that list from this segment on. */
export const listedFrom = (list: string, segment: number): IndexEntry => ({
  name: entryName,
  key: list,
  sort: String(segment).padStart(9, '0'),
});

/** The segment from which on a row's name can stand in that list; undefined where the row was never put into it. */
export function segmentIn(index: readonly IndexEntry[], list: string): number | undefined {
  const entry = index.find(({ name, key }) => name === entryName && key === list);
  return entry && Number(entry.sort);
}
