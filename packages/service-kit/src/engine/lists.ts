import { Trail } from '@throughcare/messaging';
import type { IndexEntry, Store } from '@throughcare/store';

/** A page of a feed is about a segment. Stays what it is: see Trail. */
const namesPerSegment = 100;
const entryName = 'list';

/** Who waits for one list; `end` is where it ended at the last look, undefined before the first. */
type Waiting = {
  readonly calls: Set<() => void>;
  readonly trail: Trail;
  end: string | undefined;
};

/**
 * The lists that rows of projections belong to, each named once, in one order for every reader and process. A row's own
 * index says from which segment of a list on its name may stand, so that a repeat looks for it there and not everywhere.
 */
export class Lists {
  readonly #store: Store;
  readonly #perSegment: number;
  readonly #trails = new Map<string, Trail>();
  readonly #waiting = new Map<string, Waiting>();

  constructor(store: Store, perSegment = namesPerSegment) {
    this.#store = store;
    this.#perSegment = perSegment;
  }

  trail(kind: string, list: string): Trail {
    const key = `${kind}/${list}`;
    const trail =
      this.#trails.get(key) ??
      new Trail({
        store: this.#store,
        kind: `${kind}-trail`,
        name: list,
        perSegment: this.#perSegment,
      });
    this.#trails.set(key, trail);
    return trail;
  }

  /** Calls whenever rows were named there, by this process at once and by another at the next `look`; returns how to be called no more. */
  onNamed(kind: string, list: string, call: () => void): () => void {
    const key = `${kind}/${list}`;
    const waiting = this.#waiting.get(key) ?? {
      calls: new Set(),
      trail: this.trail(kind, list),
      end: undefined,
    };
    this.#waiting.set(key, waiting);
    waiting.calls.add(call);
    return () => {
      waiting.calls.delete(call);
      if (waiting.calls.size === 0 && this.#waiting.get(key) === waiting) this.#waiting.delete(key);
    };
  }

  named(kind: string, list: string): void {
    for (const call of this.#waiting.get(`${kind}/${list}`)?.calls ?? []) call();
  }

  /**
   * Looks for what other processes named: one read for each list that anybody waits for, however many do. Where a list is
   * looked at for the first time, its rows may have come since whoever waits has read it: it is called.
   */
  async look(): Promise<void> {
    for (const waiting of [...this.#waiting.values()]) {
      const end = await waiting.trail.end();
      if (end === waiting.end) continue;
      waiting.end = end;
      for (const call of waiting.calls) call();
    }
  }
}

/** In a row's index: its name stands in that list in no segment before this one. */
export const listedFrom = (list: string, segment: number): IndexEntry => ({
  name: entryName,
  key: list,
  sort: String(segment).padStart(9, '0'),
});

/** Undefined where the row is not in that list, or was made before there were lists. */
export function segmentIn(index: readonly IndexEntry[], list: string): number | undefined {
  const entry = index.find(({ name, key }) => name === entryName && key === list);
  return entry && Number(entry.sort);
}
