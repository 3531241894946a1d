import { SegmentedList } from '@throughcare/messaging';
import type { IndexEntry, Store } from '@throughcare/store';

/** About one page of a feed. Must never change: see SegmentedListOptions. */
const namesPerSegment = 100;
const entryName = 'list';

/** Who waits for one list; `end` is where it ended at the last look, undefined before the first. */
type Waiting = {
  readonly calls: Set<() => void>;
  readonly list: SegmentedList;
  end: string | undefined;
};

/**
 * The lists that rows of projections belong to: each row is named once in each of its lists, in one order for every reader
 * and process. A row's index notes the segment before which its name cannot stand, so that a repeat searches only from there.
 */
export class Lists {
  readonly #store: Store;
  readonly #perSegment: number;
  readonly #lists = new Map<string, SegmentedList>();
  readonly #waiting = new Map<string, Waiting>();

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

  /**
   * Calls `call` whenever rows were added to that list, by this process at once and by another at the next `look`, until the
   * function that is returned is called.
   */
  onGrown(kind: string, list: string, call: () => void): () => void {
    const key = `${kind}/${list}`;
    const waiting = this.#waiting.get(key) ?? {
      calls: new Set(),
      list: this.of(kind, list),
      end: undefined,
    };
    this.#waiting.set(key, waiting);
    waiting.calls.add(call);
    return () => {
      waiting.calls.delete(call);
      if (waiting.calls.size === 0 && this.#waiting.get(key) === waiting) this.#waiting.delete(key);
    };
  }

  /** To be called after rows were added to that list. */
  grown(kind: string, list: string): void {
    for (const call of this.#waiting.get(`${kind}/${list}`)?.calls ?? []) call();
  }

  /**
   * Looks for what other processes added: one read for each list that anybody waits for, however many do. Where a list is
   * looked at for the first time, its rows may have come since whoever waits has read it: it is called.
   */
  async look(): Promise<void> {
    for (const waiting of [...this.#waiting.values()]) {
      const end = await waiting.list.end();
      if (end === waiting.end) continue;
      waiting.end = end;
      for (const call of waiting.calls) call();
    }
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
