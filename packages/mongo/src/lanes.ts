import type { Call } from './decideCalls.ts';

/** Calls that share one write, at most: fewer than the write ids that a document remembers, so that each finds its own again. */
const most = 16;

/**
 * One lane for each document: calls on the same one wait for each other, in order, and share writes instead of losing
 * compare-and-sets to one another; calls on different ones run side by side.
 */
export class Lanes {
  readonly #drive: (kind: string, id: string, calls: readonly Call[]) => Promise<void>;
  readonly #waiting = new Map<string, Call[]>();
  readonly #running = new Set<Promise<void>>();

  /** `drive` answers the calls and never rejects. */
  constructor(drive: (kind: string, id: string, calls: readonly Call[]) => Promise<void>) {
    this.#drive = drive;
  }

  submit(kind: string, id: string, call: Call): void {
    const lane = `${kind}/${id}`;
    const waiting = this.#waiting.get(lane);
    if (waiting !== undefined) {
      waiting.push(call);
      return;
    }
    this.#waiting.set(lane, [call]);
    const running = this.#run(lane, kind, id).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves when every call so far has its answer. */
  async drained(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #run(lane: string, kind: string, id: string): Promise<void> {
    // Calls of the same turn share the first write already.
    await Promise.resolve();
    const waiting = this.#waiting.get(lane) ?? [];
    while (waiting.length > 0) await this.#drive(kind, id, waiting.splice(0, most));
    this.#waiting.delete(lane);
  }
}
