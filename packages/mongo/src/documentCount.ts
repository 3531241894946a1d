/** Wall ms for which a count is believed; counting reads an index key for each document. */
const believed = 300_000;

/** How many documents there are: counted now and then, and between that by what this process adds and removes. */
export class DocumentCount {
  readonly #recount: () => Promise<number>;
  readonly #now: () => number;
  #counted: { readonly at: number; readonly documents: number } | null = null;
  /** Since the last count began. */
  #grown = 0;
  #counting: Promise<number> | null = null;

  /** `wall` gives milliseconds, for tests. */
  constructor(recount: () => Promise<number>, wall: () => number = () => performance.now()) {
    this.#recount = recount;
    this.#now = wall;
  }

  grow(by: number): void {
    this.#grown += by;
  }

  /** Rejects only where it was never counted: an old count is better than none. */
  async now(): Promise<number> {
    const counted = this.#counted;
    if (counted !== null && this.#now() - counted.at < believed)
      return counted.documents + this.#grown;
    this.#counting ??= this.#count().finally(() => {
      this.#counting = null;
    });
    return this.#counting;
  }

  async #count(): Promise<number> {
    const before = this.#grown;
    try {
      const documents = await this.#recount();
      // What was written while the count ran may be in it or not; the next count knows.
      this.#grown -= before;
      this.#counted = { at: this.#now(), documents };
      return documents;
    } catch (error) {
      if (this.#counted === null) throw error;
      this.#counted = { ...this.#counted, at: this.#now() };
      return this.#counted.documents + this.#grown;
    }
  }
}
