import { StoreError } from '@throughcare/store';
import type { Wait } from './patience.ts';
import type { StoredDocument } from './storedDocument.ts';

/** Losses to somebody else's decision before the caller is told; each is decided anew before that. */
const mostLost = 3;
/** Losses of any kind; writes that leave no write id, as the relay's confirm, come to an end by themselves. */
const mostMissed = 30;
/** ms before deciding anew: doubles, times a random part. */
const firstPause = 4;

/** Counts the compare-and-sets that one change lost to others. */
export class Losses {
  readonly #wait: Wait;
  #lost = 0;
  #missed = 0;
  #before: { readonly stored: StoredDocument | undefined } | null = null;

  constructor(pause: Wait) {
    this.#wait = pause;
  }

  /** The document was not as it had been read. */
  missed(stored: StoredDocument | undefined): void {
    this.#before = { stored };
  }

  /** Sees how it is now. Losing to a write without a write id does not count. Throws `conflict`; waits a little otherwise. */
  async look(stored: StoredDocument | undefined): Promise<void> {
    if (this.#before === null) return;
    const was = this.#before.stored;
    this.#before = null;
    this.#missed++;
    if (was === undefined || stored === undefined || !sameWrites(was, stored)) this.#lost++;
    if (this.#lost > mostLost || this.#missed > mostMissed)
      throw new StoreError('conflict', 'The document was changed by others each time.');
    await this.#wait(Math.random() * firstPause * 2 ** this.#lost);
  }
}

const sameWrites = (a: StoredDocument, b: StoredDocument): boolean =>
  a.writes.length === b.writes.length && a.writes.at(-1) === b.writes.at(-1);
