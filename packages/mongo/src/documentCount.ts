/** Wall milliseconds for which a count is believed; counting reads an index key for each document. */
const believed = 300_000;

/** How many documents there are: counted now and then, and between that by what this process adds and removes. */
export class DocumentCount {
  readonly #recount: () => Promise<number>;
  #counted: { readonly at: number; readonly documents: number } | null = null;
  #grown = 0;
  #counting: Promise<number> | null = null;

  constructor(recount: () => Promise<number>) {
    this.#recount = recount;
  }

  grow(by: number): void {
    this.#grown += by;
  }

  async now(): Promise<number> {
    const counted = this.#counted;
    if (counted !== null && performance.now() - counted.at < believed)
      return counted.documents + this.#grown;
    this.#counting ??= this.#count().finally(() => {
      this.#counting = null;
    });
    return this.#counting;
  }

  async #count(): Promise<number> {
    const before = this.#grown;
    const documents = await this.#recount();
    // What was written while the count ran may be in it or not; the next count knows.
    this.#grown -= before;
    this.#counted = { at: performance.now(), documents };
    return documents;
  }
}
