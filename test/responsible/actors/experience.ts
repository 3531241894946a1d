type Count = { tries: number; done: number };

/**
 * What the actors have learned of what goes: by step, by how the thing stands, by role. Nobody knows the rules of the
 * services; whoever was refused often tries something else, and rarely the same again.
 */
export class Experience {
  readonly #counts = new Map<string, Count>();
  readonly #thoughts = new Map<string, number>();

  learn(names: readonly string[], wasDone: boolean): void {
    for (const name of names) {
      const count = this.#counts.get(name) ?? { tries: 0, done: 0 };
      count.tries++;
      if (wasDone) count.done++;
      this.#counts.set(name, count);
    }
  }

  /**
   * That somebody had the step in mind, whatever came of it. Where there was nobody whom it could be about that counts little: once
   * there is, it is to come to mind again.
   */
  think(name: string, aboutSomebody: boolean): void {
    this.#thoughts.set(name, (this.#thoughts.get(name) ?? 0) + (aboutSomebody ? 1 : 0.1));
  }

  /** From 1, where nobody ever did it. What is thought of again and again without success is thought of less. */
  rarity(name: string): number {
    const done = this.#counts.get(name)?.done ?? 0;
    return 1 / (1 + done + (this.#thoughts.get(name) ?? 0) / 4);
  }

  /** How likely it goes: from all that is known of the first name, else of the next one. Nothing is given up for good. */
  hope(names: readonly string[]): number {
    let chance = 0.5;
    for (const name of names.toReversed()) {
      const { tries, done } = this.#counts.get(name) ?? { tries: 0, done: 0 };
      chance = (done + chance * patience) / (tries + patience);
    }
    return Math.max(chance ** 2, 0.001);
  }
}

/** So many tries weigh as much as what was believed before. */
const patience = 2;
