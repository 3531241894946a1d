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
 */
export class CommittedDocuments {
  readonly #kept = new Map<string, Stored>();
  readonly #most: number;
  readonly #mostText: number;
  #text = 0;

  constructor(most: number, mostText: number) {
    this.#most = most;
    this.#mostText = mostText;
  }

  get(key: string): Stored | undefined {
    const stored = this.#kept.get(key);
    if (stored !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, stored);
    }
    return stored;
  }

  put(key: string, stored: Stored): void {
    this.drop(key);
    this.#kept.set(key, stored);
    this.#text += stored.size;
    if (this.#kept.size <= this.#most && this.#text <= this.#mostText) return;
    for (const oldest of this.#kept.keys()) {
      this.drop(oldest);
      if (this.#kept.size <= this.#most && this.#text <= this.#mostText) return;
    }
  }

  drop(key: string): void {
    const stored = this.#kept.get(key);
    if (stored === undefined) return;
    this.#kept.delete(key);
    this.#text -= stored.size;
  }
}
