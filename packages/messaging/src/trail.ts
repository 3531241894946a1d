import type { Instant } from '@throughcare/contracts';
import type { NameEntry as TrailEntry, NamePage as TrailPage } from '@throughcare/record';
import { type Store, StoreError } from '@throughcare/store';
import { plainDraft } from './aside.ts';
import { cursorOf, marksOf, placeOf, type Segment, stands, start } from './trailPlace.ts';

/** How often an append goes on against other writers before it is given up. */
const attempts = 10;

/** Whether a segment was full, and what it did not hold; `unknown`: it is to be begun, and how the one before ends was not told. */
type Step = { readonly full: boolean; readonly missing: readonly string[] } | 'unknown';

export type TrailOptions = {
  readonly store: Store;
  /** Kind of the segments' documents. */
  readonly kind: string;
  readonly name: string;
  /**
   * Names after which a segment is full and never changes again. One document is written whole with every append.
   * Stays what it is for trails that are there: processes that disagree about it would lead a reader past names.
   */
  readonly perSegment: number;
};

export type { NameEntry as TrailEntry, NamePage as TrailPage } from '@throughcare/record';
/** A name that is to stand in the trail once; it stands in no segment before `from`. */
export type NameOnce = { readonly name: string; readonly from: number };

/**
 * Names in the order in which they were written down. A number given out before a commit, or a time, would
 * let a late commit slip in behind a reader's cursor; places in one document, changed by compare-and-set, cannot.
 */
export class Trail {
  readonly #o: TrailOptions;
  /** No segment before this one takes a name any more. */
  #open: number | undefined;

  constructor(options: TrailOptions) {
    this.#o = options;
  }

  /** No name that is appended from now on, by whichever process, comes to stand in a segment before this one. */
  async open(): Promise<number> {
    return this.#open ?? this.#saw(await this.#findLast());
  }

  /** Resolves when the names stand at the end of the trail; a repeat puts them there again, which harms nobody. */
  async append(names: readonly string[], moment: Instant): Promise<void> {
    await this.#write(await this.open(), names, moment, false);
  }

  /** Resolves when each name stands in the trail, new ones at its end in this order; whoever repeats it, none stands there twice. */
  async appendOnce(names: readonly NameOnce[], moment: Instant): Promise<void> {
    let from = names.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY);
    // Beyond the end, as of last time and as of now: what was noted is of a trail that is gone, and says nothing of this one.
    if (from > (await this.open()) && from > this.#saw(await this.#findLast())) from = 0;
    const wanted = names.map(({ name }) => name);
    await this.#write(from, wanted, moment, true);
  }

  /**
   * Names after a cursor, at most so many, and the cursor to go on from. A cursor that other names led up to (the trail
   * was restored to an earlier state, or built anew) begins at the start: names come again, and none is passed over.
   */
  async after(cursor: string | null, limit: number): Promise<TrailPage> {
    let place = placeOf(cursor);
    let found = await this.#read(place.segment);
    if (!stands(place, found)) {
      place = start;
      found = await this.#read(place.segment);
    }
    const entries: TrailEntry[] = [];
    while (found) {
      const { segment, index } = place;
      const marks = marksOf(found);
      for (const name of found.names.slice(index, index + limit - entries.length)) {
        place = { segment, index: place.index + 1, mark: marks[place.index + 1] ?? null };
        entries.push({ name, cursor: cursorOf(place) });
      }
      if (entries.length >= limit || !this.#isFull(found)) break;
      found = await this.#read(segment + 1);
      if (found) place = { segment: segment + 1, index: 0, mark: null };
    }
    return { entries, next: cursorOf(place) };
  }

  /**
   * Tells one end from another: a text that changes whenever a name is added, by whichever process, or the trail is restored.
   * Reads one document, and another where a segment has been filled since the last look.
   */
  async end(): Promise<string> {
    let segment = await this.open();
    let found = await this.#read(segment);
    if (!found && segment > 0) {
      segment = await this.#findLast();
      found = await this.#read(segment);
    }
    while (found && this.#isFull(found)) {
      const next = await this.#read(segment + 1);
      if (!next) break;
      found = next;
      this.#saw(++segment);
    }
    return `${segment}:${found?.names.length ?? 0}:${found?.names.at(-1) ?? ''}`;
  }

  /** Goes from a segment to the first that is not full, and adds there what it has not passed on the way. */
  async #write(
    from: number,
    names: readonly string[],
    moment: Instant,
    once: boolean,
  ): Promise<void> {
    let left = names;
    let attempt = 1;
    let before = from === 0 ? '' : undefined;
    for (let segment = from; left.length > 0; )
      try {
        const step = await this.#appendTo({ segment, before }, left, moment, once);
        if (step === 'unknown') {
          before = await this.#endOf(segment - 1);
          continue;
        }
        if (!step.full) return;
        before = undefined;
        left = step.missing;
        this.#saw(++segment);
      } catch (error) {
        const conflict = error instanceof StoreError && error.code === 'conflict';
        if (!conflict || attempt++ === attempts) throw error;
      }
  }

  /** Adds what is missing, unless the segment is full: only then may there be a next one. */
  async #appendTo(
    { segment, before }: { readonly segment: number; readonly before: string | undefined },
    names: readonly string[],
    moment: Instant,
    once: boolean,
  ): Promise<Step> {
    const { store, kind, name } = this.#o;
    const id = this.#idOf(segment);
    const index = [{ name: 'segments', key: name, sort: padded(segment) }];
    const changed = await store.change<Segment, Step>(kind, id, '', (current) => {
      if (!current && before === undefined) return { keep: true, result: 'unknown' };
      const found = current?.state ?? { before: before ?? '', names: [] };
      const there = new Set(once ? found.names : []);
      const missing = names.filter((one) => !there.has(one));
      const result = { full: this.#isFull(found), missing };
      if (result.full || missing.length === 0) return { keep: true, result };
      const state = { ...found, names: [...found.names, ...missing] };
      return { write: plainDraft(kind, id, state, moment, index), result };
    });
    // An empty write id is not remembered: nothing is taken for a repeat.
    return changed.repeated ? { full: false, missing: [] } : changed.result;
  }

  async #read(segment: number): Promise<Segment | undefined> {
    return (await this.#o.store.read<Segment>(this.#o.kind, this.#idOf(segment)))?.state;
  }

  /** The mark at the end of a full segment. */
  async #endOf(segment: number): Promise<string> {
    const found = await this.#read(segment);
    if (!found) throw new StoreError('unavailable', 'A segment of a trail is gone.');
    return marksOf(found).at(-1) ?? '';
  }

  async #findLast(): Promise<number> {
    const { store, kind, name } = this.#o;
    const last = { kind, index: 'segments', key: name, limit: 1, descending: true };
    return Number((await store.list(last)).items[0]?.sort ?? 0);
  }

  #saw(segment: number): number {
    this.#open = Math.max(this.#open ?? 0, segment);
    return this.#open;
  }

  #idOf(segment: number): string {
    return `${this.#o.name}/${padded(segment)}`;
  }

  #isFull({ names }: Segment): boolean {
    return names.length >= this.#o.perSegment;
  }
}

const padded = (segment: number): string => String(segment).padStart(9, '0');
