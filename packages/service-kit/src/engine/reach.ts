import { Audience, PathwayRef, ServiceName } from '@throughcare/contracts';
import type { Document, Store } from '@throughcare/store';
import { rest } from '@throughcare/waiting';
import { z } from 'zod';

const Position = z.object({
  service: ServiceName,
  audience: Audience,
  ref: PathwayRef,
  sequence: z.coerce.number().int().positive(),
});
type Position = z.infer<typeof Position>;

/** How long a reader waits for what it was promised, in wall milliseconds. */
const patience = 2_000;
/** Between two looks: another process of this service may have written it. */
const lookEvery = 100;

/** `court-diversion/justice/<ref>@7, …` as a command answered it; undefined where it cannot be read. */
export function positionsIn(header: string): Position[] | undefined {
  const positions: Position[] = [];
  for (const part of header.split(',', 8)) {
    const [, service, audience, ref, sequence] =
      /^\s*([a-z-]+)\/([a-z]+)\/([0-9a-f-]+)@([0-9]{1,12})\s*$/.exec(part) ?? [];
    const parsed = Position.safeParse({ service, audience, ref, sequence });
    if (!parsed.success) return undefined;
    positions.push(parsed.data);
  }
  return positions;
}

/** Lets a reader wait until a document here has reached what was published elsewhere. */
export class Reach {
  readonly #store: Store;
  readonly #kind: string;
  readonly #waiting = new Map<string, Set<AbortController>>();

  constructor(store: Store, kind: string) {
    this.#store = store;
    this.#kind = kind;
  }

  committed(document: Document): void {
    for (const change of this.#waiting.get(document.id) ?? []) change.abort();
  }

  async until(
    header: string,
    reads: (service: ServiceName, audience: Audience) => boolean,
  ): Promise<'reached' | 'stale' | 'unreadable'> {
    const positions = positionsIn(header);
    if (!positions) return 'unreadable';
    const deadline = Date.now() + patience;
    for (const position of positions)
      if (reads(position.service, position.audience))
        while (!(await this.#has(position))) {
          const left = deadline - Date.now();
          if (left <= 0) return 'stale';
          await this.#change(position.ref, Math.min(left, lookEvery));
        }
    return 'reached';
  }

  async #has({ service, audience, ref, sequence }: Position): Promise<boolean> {
    const document = await this.#store.read(this.#kind, ref);
    return (document?.positions[`${service}/${audience}`]?.sequence ?? 0) >= sequence;
  }

  /** Resolves when that document is changed here, or after so long. */
  async #change(id: string, milliseconds: number): Promise<void> {
    const change = new AbortController();
    const waiting = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, waiting.add(change));
    await rest(milliseconds, { signal: change.signal });
    waiting.delete(change);
    if (waiting.size === 0 && this.#waiting.get(id) === waiting) this.#waiting.delete(id);
  }
}
