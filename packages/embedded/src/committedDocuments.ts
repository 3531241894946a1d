import type { Document } from '@throughcare/store';

/** A document as it stands in its table: its row, and the length of its texts. */
export type Stored = {
  readonly row: number;
  readonly document: Document;
  /** Of the state's text alone. */
  readonly stateSize: number;
  readonly size: number;
};

/**
 * The documents that were used last, as committed, so that a hot one is neither read nor parsed again.
 * Bounded by their number and by the length of their texts, since one document may weigh as much as hundreds.
 * Two generations, of which the elder is forgotten as a whole: one taken out each time would leave a hole in the map that the
 * next walks over. At least half of what is allowed is kept.
 */
export class CommittedDocuments {
  readonly #most: number;
  readonly #mostText: number;
  #young = new Generation();
  #old = new Generation();

  constructor(most: number, mostText: number) {
    this.#most = most;
    this.#mostText = mostText;
  }

  get(key: string): Stored | undefined {
    const young = this.#young.kept.get(key);
    if (young !== undefined) return young;
    const old = this.#old.kept.get(key);
    if (old !== undefined) this.put(key, old);
    return old;
  }

  put(key: string, stored: Stored): void {
    this.drop(key);
    if (this.#most === 0 || stored.size > this.#mostText) return;
    const isFull =
      this.#young.kept.size >= this.#most / 2 ||
      this.#young.text + stored.size > this.#mostText / 2;
    if (isFull && this.#young.kept.size > 0)
      [this.#old, this.#young] = [this.#young, new Generation()];
    this.#young.put(key, stored);
    if (this.#young.text + this.#old.text > this.#mostText) this.#old = new Generation();
  }

  drop(key: string): void {
    this.#young.drop(key);
    this.#old.drop(key);
  }
}

class Generation {
  readonly kept = new Map<string, Stored>();
  text = 0;

  put(key: string, stored: Stored): void {
    this.kept.set(key, stored);
    this.text += stored.size;
  }

  drop(key: string): void {
    const stored = this.kept.get(key);
    if (stored === undefined) return;
    this.kept.delete(key);
    this.text -= stored.size;
  }
}
