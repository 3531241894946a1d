import type { Audience, ServiceName, StreamKey } from '@throughcare/contracts';
import type { Document, Store } from '@throughcare/store';
import { rest } from '@throughcare/waiting';
import type { PublishedPosition } from './sealedPositions.ts';

/** Wall milliseconds that a caller waits at most. */
const patience = 2_000;
/** Wall milliseconds between two reads of the document: another process of this service may have applied the event. */
const readEvery = 100;

/**
 * Lets a caller read its own writes across services: a question or a command that carries the position which a command of
 * another service answered with waits until the event at that position has been applied here.
 */
export class ReadYourWrites {
  readonly #store: Store;
  readonly #kindOf: (key: StreamKey) => string;
  readonly #waiting = new Map<string, Set<AbortController>>();

  constructor(store: Store, kindOf: (key: StreamKey) => string) {
    this.#store = store;
    this.#kindOf = kindOf;
  }

  /** After a commit: wakes whoever waits for this document. */
  committed(document: Document): void {
    for (const change of this.#waiting.get(document.id) ?? []) change.abort();
  }

  /** Waits for every position that this service reads (`reads`). `stale`: one was not reached in time. */
  async waitFor(
    positions: readonly PublishedPosition[],
    reads: (service: ServiceName, audience: Audience) => boolean,
  ): Promise<'reached' | 'stale'> {
    const deadline = Date.now() + patience;
    for (const position of positions)
      if (reads(position.service, position.audience))
        while (!(await this.#hasReached(position))) {
          const left = deadline - Date.now();
          if (left <= 0) return 'stale';
          await this.#nextCommit(position.ref, Math.min(left, readEvery));
        }
    return 'reached';
  }

  async #hasReached({ service, audience, ref, sequence }: PublishedPosition): Promise<boolean> {
    const document = await this.#store.read(this.#kindOf(ref), ref);
    return (document?.positions[`${service}/${audience}`]?.sequence ?? 0) >= sequence;
  }

  /** Resolves when this process commits that document, or after so many milliseconds. */
  async #nextCommit(id: string, milliseconds: number): Promise<void> {
    const change = new AbortController();
    const waiting = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, waiting.add(change));
    await rest(milliseconds, { signal: change.signal });
    waiting.delete(change);
    if (waiting.size === 0 && this.#waiting.get(id) === waiting) this.#waiting.delete(id);
  }
}
