/** Everything that is left to chance, from one seed (mulberry32): the same seed, the same search. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  /** One of 0 to below n. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  happens(share: number): boolean {
    return this.next() < share;
  }
  one<T>(of: readonly T[]): T {
    if (of.length === 0) throw new Error('there is nothing to choose from');
    return of[this.below(of.length)] as T;
  }
  /** Undefined where nothing weighs anything. */
  weighed<T>(of: readonly T[], weight: (one: T) => number): T | undefined {
    const weights = of.map(weight);
    let left = this.next() * weights.reduce((sum, each) => sum + each, 0);
    for (const [n, one] of of.entries()) {
      left -= weights[n] as number;
      if (left < 0) return one;
    }
    return undefined;
  }
  uuid(): string {
    const hex = (length: number) =>
      Array.from({ length }, () => this.below(16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-8${hex(3)}-a${hex(3)}-${hex(12)}`;
  }
}
