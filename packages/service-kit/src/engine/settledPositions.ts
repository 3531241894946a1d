import { isFurther, shell, type Whatever } from '@throughcare/record';
import type { Change, Changed, Document, Position, Store } from '@throughcare/store';
import { turn } from '@throughcare/waiting';
import type { Clock } from '../clock.ts';
import { laterFields } from './laterFields.ts';
import type { Type } from './transition.ts';

/** Wall milliseconds until positions are written: other processes of this service read them from the store. */
const writeBehind = 200;
/** Documents written at once; commands get their turn in between. */
const atOnce = 64;

export type SettledPositionsOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly documents: readonly Type[];
  readonly onError: (error: unknown) => void;
  /** True: written when asked to, and not after a while. */
  readonly stepped?: boolean;
};

type Ahead = { readonly kind: string; readonly id: string; positions: Document['positions'] };

/**
 * Positions of events that mean nothing to this service. They move no document: they are kept here, and written behind together.
 * After a crash the log delivers those that were not written again, since its offsets are written strictly after them.
 * `store` is the service's store with what is settled here laid over its documents, which have all members of their states.
 */
export class SettledPositions {
  readonly store: Store;
  readonly #below: Store;
  readonly #clock: Clock;
  readonly #types: ReadonlyMap<string, Type>;
  readonly #complete: ReturnType<typeof laterFields>;
  readonly #onError: (error: unknown) => void;
  readonly #stepped: boolean;
  readonly #ahead = new Map<string, Ahead>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor({ store, clock, documents, onError, stepped = false }: SettledPositionsOptions) {
    this.#below = store;
    this.#clock = clock;
    this.#types = new Map(documents.map((type) => [type.kind, type]));
    this.#complete = laterFields(documents);
    this.#onError = onError;
    this.#stepped = stepped;
    this.store = this.#laidOver(store);
  }

  /** An event at this position of a stream was settled without effect. */
  settle(kind: string, id: string, source: string, position: Position): void {
    const key = keyOf(kind, id);
    const ahead = this.#ahead.get(key) ?? { kind, id, positions: {} };
    ahead.positions = { ...ahead.positions, [source]: position };
    this.#ahead.set(key, ahead);
    if (!this.#stepped) this.#timer ??= setTimeout(() => void this.#later(), writeBehind).unref();
  }

  /** Whether every position is in the store. */
  get written(): boolean {
    return this.#ahead.size === 0;
  }

  /** Resolves when all that was settled before the call is in the store. Rejects where it does not answer; nothing is forgotten. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const flushed = this.#writing.then(() => this.#write([...this.#ahead.values()]));
    this.#writing = flushed.catch(() => undefined);
    return flushed;
  }

  async #later(): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      this.#onError(error);
    }
  }

  async #write(all: readonly Ahead[]): Promise<void> {
    for (let from = 0; from < all.length; from += atOnce) {
      await Promise.all(all.slice(from, from + atOnce).map((one) => this.#writeOne(one)));
      await turn();
    }
  }

  async #writeOne({ kind, id }: Ahead): Promise<void> {
    const changed = await this.#below.change<unknown, null>(kind, id, '', (stored) => {
      const document = this.#over(kind, id, stored);
      return document === undefined || document === stored
        ? { keep: true, result: null }
        : { write: document, result: null, recoverable: true };
    });
    if (changed.document) this.#stored(changed.document);
  }

  /** What the store now holds need not be kept here. */
  #stored({ kind, id, positions }: Document): void {
    const ahead = this.#ahead.get(keyOf(kind, id));
    if (ahead && !isAhead(ahead.positions, positions)) this.#ahead.delete(keyOf(kind, id));
  }

  /** The document as it would stand had the positions been written: a shell where there is none yet. */
  #over(kind: string, id: string, stored: Document | undefined): Document | undefined {
    const ahead = this.#ahead.get(keyOf(kind, id));
    if (!ahead || (stored && !isAhead(ahead.positions, stored.positions))) return stored;
    const document = stored ?? this.#shell(kind, id);
    return document && { ...document, positions: later(document.positions, ahead.positions) };
  }

  #seen<S>(kind: string, id: string, stored: Document<S> | undefined): Document<S> | undefined {
    const document = this.#over(kind, id, stored) as Document<S> | undefined;
    return document && this.#complete(kind, document);
  }

  #shell(kind: string, id: string): Document<Whatever> | undefined {
    const type = this.#types.get(kind);
    return type && { ...shell(type, id, this.#clock.now()), version: 0, writes: [] };
  }

  #laidOver(store: Store): Store {
    return {
      ...(store.writesAlong && { writesAlong: true }),
      read: async <S>(kind: string, id: string) =>
        this.#seen(kind, id, await store.read<S>(kind, id)),
      change: async <S, R>(
        kind: string,
        id: string,
        writeId: string,
        f: (current: Document<S> | undefined) => Change<S, R>,
      ): Promise<Changed<S, R>> => {
        const changed = await store.change<S, R>(kind, id, writeId, (stored) =>
          f(this.#seen(kind, id, stored)),
        );
        if (changed.document) this.#stored(changed.document);
        return changed;
      },
      list: (query) => store.list(query),
      count: (kind, index, key) => store.count(kind, index, key),
      scan: (kind, after, limit) => store.scan(kind, after, limit),
      due: (now, limit) => store.due(now, limit),
      nextDue: () => store.nextDue(),
      pending: (limit) => store.pending(limit),
      owing: (now, limit) => store.owing(now, limit),
      nextOwing: () => store.nextOwing(),
      totals: () => store.totals(),
      close: () => store.close(),
    };
  }
}

type Positions = Document['positions'];

const keyOf = (kind: string, id: string): string => `${kind}/${id}`;

/** Whether some stream is settled further in `one` than in `other`. */
const isAhead = (one: Positions, other: Positions): boolean =>
  Object.entries(one).some(([source, position]) => isFurther(position, other[source]));

/** For each stream the later of both. */
function later(one: Positions, other: Positions): Positions {
  const positions: Record<string, Position> = { ...one };
  for (const [source, position] of Object.entries(other))
    if (isFurther(position, positions[source])) positions[source] = position;
  return positions;
}
