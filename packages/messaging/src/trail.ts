import type { Instant, PathwayRef } from '@throughcare/contracts';
import { type Store, StoreError } from '@throughcare/store';
import { plainDraft } from './aside.ts';

const kind = 'journal-trail';
/** Names in one document: it is written whole with every append, and a flight of the relay fits in it. */
const namesPerSegment = 500;
/** How often an append goes on against other writers before it is given up. */
const attempts = 10;

type Segment = { readonly refs: readonly PathwayRef[] };
type Place = { readonly segment: number; readonly index: number };

const padded = (segment: number): string => String(segment).padStart(9, '0');
const cursorOf = ({ segment, index }: Place): string => `${segment}:${index}`;

function placeOf(cursor: string | null): Place {
  if (cursor === null) return { segment: 0, index: 0 };
  const [, segment, index] = /^(\d{1,9}):(\d{1,9})$/.exec(cursor) ?? [];
  if (segment === undefined || index === undefined)
    throw new StoreError('invalid-cursor', 'This is not a cursor of the journal.');
  return { segment: Number(segment), index: Number(index) };
}

/**
 * Whose streams grew, in the order in which it was written down. A number given out before a commit, or a time, would
 * let a late commit slip in behind a reader's cursor; places in one document, changed by compare-and-set, cannot.
 */
export class Trail {
  readonly #store: Store;
  readonly #name: string;
  /** The segment that was last written to: never beyond the last one that there is. */
  #last: number | undefined;

  constructor(store: Store, name: string) {
    this.#store = store;
    this.#name = name;
  }

  /** Resolves when the names stand at the end of the trail; a repeat puts them there again, which harms nobody. */
  async append(refs: readonly PathwayRef[], moment: Instant): Promise<void> {
    if (refs.length === 0) return;
    this.#last ??= await this.#findLast();
    for (let attempt = 1; ; attempt++)
      try {
        while (!(await this.#appendTo(this.#last, refs, moment))) this.#last++;
        return;
      } catch (error) {
        const conflict = error instanceof StoreError && error.code === 'conflict';
        if (!conflict || attempt === attempts) throw error;
      }
  }

  /** Names after a cursor, at most so many, and the cursor to go on from. */
  async after(
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly refs: readonly PathwayRef[]; readonly next: string }> {
    const refs: PathwayRef[] = [];
    let { segment, index } = placeOf(cursor);
    while (refs.length < limit) {
      const found = await this.#store.read<Segment>(kind, this.#idOf(segment));
      if (!found) break;
      const taken = found.state.refs.slice(index, index + limit - refs.length);
      refs.push(...taken);
      index += taken.length;
      if (index < found.state.refs.length || !isFull(found.state)) break;
      segment++;
      index = 0;
    }
    return { refs, next: cursorOf({ segment, index }) };
  }

  /** False where that segment is full: only then may there be a next one. */
  async #appendTo(segment: number, refs: readonly PathwayRef[], moment: Instant): Promise<boolean> {
    const id = this.#idOf(segment);
    const index = [{ name: 'segments', key: this.#name, sort: padded(segment) }];
    const changed = await this.#store.change<Segment, boolean>(kind, id, '', (current) =>
      current && isFull(current.state)
        ? { keep: true, result: false }
        : {
            write: plainDraft(
              kind,
              id,
              { refs: [...(current?.state.refs ?? []), ...refs] },
              moment,
              index,
            ),
            result: true,
          },
    );
    return changed.repeated || changed.result;
  }

  async #findLast(): Promise<number> {
    const { items } = await this.#store.list({
      kind,
      index: 'segments',
      key: this.#name,
      limit: 1,
      descending: true,
    });
    return Number(items[0]?.sort ?? 0);
  }

  #idOf(segment: number): string {
    return `${this.#name}/${padded(segment)}`;
  }
}

const isFull = ({ refs }: Segment): boolean => refs.length >= namesPerSegment;
