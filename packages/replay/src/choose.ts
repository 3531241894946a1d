import { createHash } from 'node:crypto';

/**
 * A choice is a hash of the seed, the source row and the step: never a generated id, a call order or the wall clock.
 * So two runs choose the same, and so does a run that was killed and continued.
 */
export class Chooser {
  readonly #seed: number;
  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A number from 0 up to, and without, 1. */
  number(...what: readonly (string | number)[]): number {
    const digest = createHash('sha256')
      .update(JSON.stringify([this.#seed, ...what]))
      .digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number, ...what: readonly (string | number)[]): number {
    return least + Math.floor(this.number(...what) * (most - least + 1));
  }

  chance(probability: number, ...what: readonly (string | number)[]): boolean {
    return this.number(...what) < probability;
  }

  /** One of the options, by weight. */
  weighted<T extends string>(
    options: Readonly<Record<T, number>>,
    ...what: readonly (string | number)[]
  ): T {
    const entries = Object.entries(options) as [T, number][];
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.number(...what) * total;
    for (const [option, weight] of entries) {
      left -= weight;
      if (left < 0) return option;
    }
    throw new RangeError('weights must be more than nothing');
  }

  pick<T>(options: readonly T[], ...what: readonly (string | number)[]): T | undefined {
    return options[Math.floor(this.number(...what) * options.length)];
  }
}
