/** Texts in order, each once. An array, since a search has some thousand of them and nearly all are added at the end. */
export class SortedKeys {
  readonly #keys: string[] = [];

  get size(): number {
    return this.#keys.length;
  }
  get first(): string | undefined {
    return this.#keys[0];
  }

  add(key: string): void {
    const at = this.#at(key);
    if (this.#keys[at] !== key) this.#keys.splice(at, 0, key);
  }

  delete(key: string): void {
    const at = this.#at(key);
    if (this.#keys[at] === key) this.#keys.splice(at, 1);
  }

  /** From this key on, upwards, while they fit. */
  up(from: string, limit: number, fits: (key: string) => boolean = () => true): string[] {
    const found: string[] = [];
    for (let at = this.#at(from); at < this.#keys.length && found.length < limit; at++) {
      const key = this.#keys[at] as string;
      if (!fits(key)) break;
      found.push(key);
    }
    return found;
  }

  /** Before this key, downwards, while they fit. */
  down(before: string, limit: number, fits: (key: string) => boolean): string[] {
    const found: string[] = [];
    for (let at = this.#at(before) - 1; at >= 0 && found.length < limit; at--) {
      const key = this.#keys[at] as string;
      if (!fits(key)) break;
      found.push(key);
    }
    return found;
  }

  /** Where it is, or would be. */
  #at(key: string): number {
    let [from, to] = [0, this.#keys.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#keys[middle] as string) < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
