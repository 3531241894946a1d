import type { PartitionEnds } from './client.ts';

/**
 * How many records each topic holds, as its only writer knows without asking: what was there when it first asked, and
 * what it has appended since. After any doubt about an append the brokers are asked again.
 */
export class KnownEnds {
  readonly #ask: (topic: string) => Promise<readonly PartitionEnds[]>;
  readonly #known = new Map<string, bigint>();
  /** Moves whenever a send begins or ends: a count taken meanwhile may or may not hold what was sent. */
  #sends = 0;
  #sending = false;

  constructor(ask: (topic: string) => Promise<readonly PartitionEnds[]>) {
    this.#ask = ask;
  }

  sendBegins(): void {
    this.#sends++;
    this.#sending = true;
  }

  /** How many records went to each topic; not answered: they may be there or not. */
  sendEnded(topics: ReadonlyMap<string, number>, answered: boolean): void {
    this.#sends++;
    this.#sending = false;
    for (const [topic, count] of topics) {
      const known = this.#known.get(topic);
      if (!answered) this.#known.delete(topic);
      else if (known !== undefined) this.#known.set(topic, known + BigInt(count));
    }
  }

  async count(topic: string): Promise<bigint> {
    const known = this.#known.get(topic);
    if (known !== undefined) return known;
    const before = this.#sends;
    const count = (await this.#ask(topic)).reduce((sum, { high }) => sum + high, 0n);
    if (before === this.#sends && !this.#sending) this.#known.set(topic, count);
    return count;
  }
}
