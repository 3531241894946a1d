import { Audience, ServiceName, StreamKey } from '@throughcare/contracts';
import type { Document, Store } from '@throughcare/store';
import { rest } from '@throughcare/waiting';
import { z } from 'zod';

const Position = z.object({
  service: ServiceName,
  audience: Audience,
  ref: StreamKey,
  sequence: z.coerce.number().int().positive(),
});
type Position = z.infer<typeof Position>;

/** Wall milliseconds that a caller waits at most. */
const patience = 2_000;
/** Wall milliseconds between two reads of the document: another process of this service may have applied the event. */
const readEvery = 100;

/** Parses `court-diversion/justice/<ref>@7, …`, the form in which a command answers. Undefined where it has another form. */
function positionsIn(header: string): Position[] | undefined {
  const positions: Position[] = [];
  for (const part of header.split(',', 8)) {
    const [, service, audience, ref, sequence] =
      /^\s*([a-z-]+)\/([a-z]+)\/([A-Za-z0-9_.-]+)@([0-9]{1,12})\s*$/.exec(part) ?? [];
    const parsed = Position.safeParse({ service, audience, ref, sequence });
    if (!parsed.success) return undefined;
    positions.push(parsed.data);
  }
  return positions;
}

/**
 * Lets a caller read its own writes across services: a question that carries the position which a command of another
 * service answered with waits until the event at that position has been applied here.
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

  /**
   * Waits for every position in the header that this service reads (`reads`). `stale`: one was not reached in time.
   * `unreadable`: the header holds something else than positions.
   */
  async waitFor(
    header: string,
    reads: (service: ServiceName, audience: Audience) => boolean,
  ): Promise<'reached' | 'stale' | 'unreadable'> {
    const positions = positionsIn(header);
    if (!positions) return 'unreadable';
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

  async #hasReached({ service, audience, ref, sequence }: Position): Promise<boolean> {
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
