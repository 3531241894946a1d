import type { Instant } from '@throughcare/contracts';
import type { IndexEntry, NameEntry, NamePage } from '@throughcare/record';
import { type Along, type Store, StoreError } from '@throughcare/store';
import { plainDraft } from './plainDraft.ts';
import {
  checksumsOf,
  cursorOf,
  isStillThere,
  placeOf,
  type Segment,
  start,
} from './segmentedListCursor.ts';

/** How often an append tries again after losing a compare-and-set to another writer, before it gives up. */
const attempts = 10;

/**
 * What a try to add names to a segment found: whether it is full, and which names it does not hold. `unknown`: the segment
 * is yet to be created, and the checksum at the end of the one before it was not given.
 */
type Step = { readonly full: boolean; readonly missing: readonly string[] } | 'unknown';

/** `once`: names that are there already are left out. */
type Adding = {
  readonly moment: Instant;
  readonly once: boolean;
  readonly along?: ((along: Along) => void) | undefined;
};

export type SegmentedListOptions = {
  readonly store: Store;
  /** Kind of the segments' documents. */
  readonly kind: string;
  readonly name: string;
  /**
   * Names after which a segment is full and never changes again. An append writes one segment whole. Never change it for
   * a list that exists: processes that disagree about it would lead a reader past names.
   */
  readonly perSegment: number;
};

/** A name to be added once. It stands in no segment before `from`, so the search for a repeat begins there. */
export type NameOnce = { readonly name: string; readonly from: number };

/**
 * An append-only list of names, kept in documents of limited size (segments), in one order for every reader.
 *
 * Several processes write it at once. A number or a time that a writer takes before it commits would not do as the order:
 * a writer that commits late would put its name behind the cursor of a reader that has already passed. Here a name's place
 * is its index in a document that is changed by compare-and-set, so nothing ever appears behind a cursor.
 */
export class SegmentedList {
  readonly #o: SegmentedListOptions;
  /** The last segment that was seen; no segment before it takes a name any more. */
  #last: number | undefined;

  constructor(options: SegmentedListOptions) {
    this.#o = options;
  }

  /** A segment such that no name appended from now on, by whichever process, comes to stand before it. */
  async openSegment(): Promise<number> {
    return this.#last ?? this.#saw(await this.#findLast());
  }

  /**
   * Resolves when the names stand at the end of the list. A repeated call adds them again; readers must bear that.
   * `along`: what goes into the same COMMIT, for a store that `writesAlong`.
   */
  async append(
    names: readonly string[],
    moment: Instant,
    along?: (along: Along) => void,
  ): Promise<void> {
    await this.#write(await this.openSegment(), names, { moment, once: false, along });
  }

  /** Puts the names at the end of the list within somebody else's COMMIT: they are there once it is, and not before. */
  appendIn(along: Along, names: readonly string[], moment: Instant): void {
    const { kind, name } = this.#o;
    const read = (at: number) => along.read<Segment>(kind, this.#idOf(at))?.state;
    let segment = this.#last ?? Number(along.last(kind, 'segments', name)?.sort ?? 0);
    let found = read(segment);
    // Another transaction that came to nothing had begun it.
    while (!found && segment > 0) found = read(--segment);
    while (found && this.#isFull(found))
      found = read(++segment) ?? { before: checksumsOf(found).at(-1) ?? '', names: [] };
    const state = { before: found?.before ?? '', names: [...(found?.names ?? []), ...names] };
    along.put(plainDraft(kind, this.#idOf(segment), state, moment, this.#index(segment)));
    this.#last = segment;
  }

  /** Resolves when each name stands in the list exactly once, the new ones at its end in this order; repeats are harmless. */
  async appendOnce(names: readonly NameOnce[], moment: Instant): Promise<void> {
    let from = names.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY);
    // A segment past the end: `from` was noted for a list that has since been restored or dropped, and means nothing here.
    if (from > (await this.openSegment()) && from > this.#saw(await this.#findLast())) from = 0;
    const wanted = names.map(({ name }) => name);
    await this.#write(from, wanted, { moment, once: true });
  }

  /**
   * At most `limit` names after a cursor, and the cursor to continue from. Where the names before the cursor are no longer
   * those that were there when it was given out (the list was restored from a backup, or built anew), reading begins at
   * the start: names come again, and none is left out.
   */
  async after(cursor: string | null, limit: number): Promise<NamePage> {
    let place = placeOf(cursor);
    let found = await this.#read(place.segment);
    if (!isStillThere(place, found)) {
      place = start;
      found = await this.#read(place.segment);
    }
    const entries: NameEntry[] = [];
    while (found) {
      const { segment, index } = place;
      const checksums = checksumsOf(found);
      for (const name of found.names.slice(index, index + limit - entries.length)) {
        place = { segment, index: place.index + 1, checksum: checksums[place.index + 1] ?? null };
        entries.push({ name, cursor: cursorOf(place) });
      }
      if (entries.length >= limit || !this.#isFull(found)) break;
      found = await this.#read(segment + 1);
      if (found) place = { segment: segment + 1, index: 0, checksum: null };
    }
    return { entries, next: cursorOf(place) };
  }

  /**
   * Tells one end from another: a text that changes whenever a name is added, by whichever process, or the list is restored.
   * Reads one document, and another where a segment has been filled since the last look.
   */
  async end(): Promise<string> {
    const { segment, found } = await this.#tail();
    return `${segment}:${found?.names.length ?? 0}:${found?.names.at(-1) ?? ''}`;
  }

  /** The cursor behind the last name that is there now: what is added from here on comes after it. */
  async endCursor(): Promise<string> {
    const { segment, found } = await this.#tail();
    const index = found?.names.length ?? 0;
    if (!found || index === 0) return cursorOf({ ...start, segment });
    return cursorOf({ segment, index, checksum: checksumsOf(found)[index] ?? null });
  }

  /** The last segment that there is. */
  async #tail(): Promise<{ readonly segment: number; readonly found: Segment | undefined }> {
    let segment = await this.openSegment();
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
    return { segment, found };
  }

  /** Walks from segment `from` to the first that is not full, and adds there the names that no segment on the way holds. */
  async #write(from: number, names: readonly string[], adding: Adding): Promise<void> {
    let left = names;
    let attempt = 1;
    let before = from === 0 ? '' : undefined;
    for (let segment = from; left.length > 0; )
      try {
        const step = await this.#appendTo({ segment, before }, left, adding);
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

  /** Adds the missing names unless the segment is full. Only after a full segment may there be another. */
  async #appendTo(
    { segment, before }: { readonly segment: number; readonly before: string | undefined },
    names: readonly string[],
    { moment, once, along }: Adding,
  ): Promise<Step> {
    const { store, kind } = this.#o;
    const id = this.#idOf(segment);
    const index = this.#index(segment);
    const changed = await store.change<Segment, Step>(kind, id, '', (current) => {
      if (!current && before === undefined) return { keep: true, result: 'unknown' };
      const found = current?.state ?? { before: before ?? '', names: [] };
      const there = new Set(once ? found.names : []);
      const missing = names.filter((one) => !there.has(one));
      const result = { full: this.#isFull(found), missing };
      if (result.full || missing.length === 0) return { keep: true, result };
      const state = { ...found, names: [...found.names, ...missing] };
      const write = plainDraft(kind, id, state, moment, index);
      return { write, result, ...(along && { along }) };
    });
    // `repeated` cannot be: an empty write id is never remembered. If it were, the names would be there.
    return changed.repeated ? { full: false, missing: [] } : changed.result;
  }

  async #read(segment: number): Promise<Segment | undefined> {
    return (await this.#o.store.read<Segment>(this.#o.kind, this.#idOf(segment)))?.state;
  }

  /** The checksum at the end of a full segment. */
  async #endOf(segment: number): Promise<string> {
    const found = await this.#read(segment);
    if (!found) throw new StoreError('unavailable', 'A segment of a list is gone.');
    return checksumsOf(found).at(-1) ?? '';
  }

  async #findLast(): Promise<number> {
    const { store, kind, name } = this.#o;
    const last = { kind, index: 'segments', key: name, limit: 1, descending: true };
    return Number((await store.list(last)).items[0]?.sort ?? 0);
  }

  #saw(segment: number): number {
    this.#last = Math.max(this.#last ?? 0, segment);
    return this.#last;
  }

  #index(segment: number): readonly IndexEntry[] {
    return [{ name: 'segments', key: this.#o.name, sort: padded(segment) }];
  }

  #idOf(segment: number): string {
    return `${this.#o.name}/${padded(segment)}`;
  }

  #isFull({ names }: Segment): boolean {
    return names.length >= this.#o.perSegment;
  }
}

const padded = (segment: number): string => String(segment).padStart(9, '0');
