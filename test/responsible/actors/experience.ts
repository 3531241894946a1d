type Count = { tries: number; done: number };

/**
 * What the actors have learned of what goes: by step, by how the thing stands, by role. Nobody knows the rules of the
 * services; whoever was refused often tries something else, and rarely the same again.
 */
export class Experience {
  readonly #counts = new Map<string, Count>();

  learn(names: readonly string[], wasDone: boolean): void {
    for (const name of names) {
      const count = this.#counts.get(name) ?? { tries: 0, done: 0 };
      count.tries++;
      if (wasDone) count.done++;
      this.#counts.set(name, count);
    }
  }

  /** How likely it goes: from all that is known of the first name, else of the next one. Nothing is given up for good. */
  hope(names: readonly string[]): number {
    let chance = 0.5;
    for (const name of names.toReversed()) {
      const { tries, done } = this.#counts.get(name) ?? { tries: 0, done: 0 };
      chance = (done + chance * patience) / (tries + patience);
    }
    return Math.max(chance ** 1.5, 0.01);
  }
}

/** So many tries weigh as much as what was believed before. */
const patience = 2;
