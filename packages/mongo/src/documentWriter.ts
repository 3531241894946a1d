import { StoreError } from '@throughcare/store';
import { turn } from '@throughcare/waiting';
import type { Agenda } from './agenda.ts';
import { type Call, type Decision, decideCalls } from './decideCalls.ts';
import { type DocumentCollection, newStamp, type Write } from './documentCollection.ts';
import type { DocumentCount } from './documentCount.ts';
import { failureOf } from './failures.ts';
import { Losses } from './losses.ts';
import { Patience, unknownOutcome, type Wait, wait } from './patience.ts';
import { documentOf, type StoredDocument } from './storedDocument.ts';

export type WriterOptions = {
  readonly documents: Pick<DocumentCollection, 'load' | 'write'>;
  readonly count: DocumentCount;
  readonly agenda: Agenda;
  /** How long to look for what became of a write whose answer was lost, in ms. */
  readonly settleFor: number;
  /** For tests: instead of waiting so many ms. */
  readonly wait?: Wait | undefined;
};

/** A write whose answer was lost. */
type Sent = { readonly decision: Decision; readonly removes: boolean };

/** Writes what calls on one document decide, and answers each of them exactly once. */
export class DocumentWriter {
  readonly #o: WriterOptions;
  readonly #wait: Wait;

  constructor(options: WriterOptions) {
    this.#o = options;
    this.#wait = options.wait ?? wait;
  }

  /** Never rejects: whatever goes wrong is told to the calls. */
  async write(kind: string, id: string, calls: readonly Call[]): Promise<void> {
    try {
      const { answers, before, after } = await this.#settled(kind, id, calls);
      this.#o.count.grow(Number(after !== undefined) - Number(before !== undefined));
      this.#o.agenda.saw(kind, id, after?.dueAt ?? null);
      for (const answer of answers) answer();
    } catch (error) {
      this.#o.agenda.doubt();
      // A caller that insists at once must not starve the loop, through which the driver finds the server again.
      await turn();
      if (error instanceof RefusedWrite && calls.length > 1)
        for (const call of calls) await this.write(kind, id, [call]);
      else for (const call of calls) call.reject(error);
    }
  }

  /**
   * Loads, decides, writes by compare-and-set, until that has happened once.
   * Every write carries a stamp of its own: finding that in the document tells that a write whose answer was lost is there, and
   * so its answers hold. Finding the version that it was decided on tells that it is not there, and sending it again (against the
   * same version and stamp) can only succeed in place of the first, never beside it.
   */
  async #settled(kind: string, id: string, calls: readonly Call[]): Promise<Decision> {
    const sent = new Map<string, Sent>();
    const looking = new Patience(this.#o.settleFor, this.#wait);
    const losses = new Losses(this.#wait);
    for (;;) {
      let stored: StoredDocument | undefined;
      try {
        stored = await this.#o.documents.load(kind, id);
      } catch (cause) {
        if (sent.size === 0) throw unavailable(cause);
        await looking.pause(cause);
        continue;
      }
      const mine = stored === undefined ? removal(sent) : sent.get(stored.stamp);
      if (mine !== undefined) return mine.decision;
      await losses.look(stored);

      const base = stored === undefined ? undefined : documentOf(stored);
      const decision = decideCalls({ kind, id }, stored, base, calls);
      const write = decision.write ?? fence(stored, sent);
      if (write === null) return decision;
      const stamp = newStamp();
      try {
        if (await this.#o.documents.write(write, stamp)) return decision;
      } catch (cause) {
        const failure = failureOf(cause);
        if (failure === 'refused' || failure === 'not-sent') {
          // An earlier one may be there yet.
          if (sent.size > 0) throw unknownOutcome(cause);
          throw failure === 'refused' ? new RefusedWrite(cause) : unavailable(cause);
        }
        if (failure === 'unknown') {
          sent.set(stamp, { decision, removes: 'remove' in write });
          await looking.pause(cause);
          continue;
        }
      }
      losses.missed(stored);
    }
  }
}

/** What is gone was removed by us, or by somebody else before us: the same to whoever asked for it. */
const removal = (sent: ReadonlyMap<string, Sent>): Sent | undefined =>
  [...sent.values()].find(({ removes }) => removes);

/**
 * A write whose answer was lost may still be under way when the calls, deciding again, want nothing written. A new stamp
 * keeps it out for good before they are answered.
 */
const fence = (
  stored: StoredDocument | undefined,
  sent: ReadonlyMap<string, Sent>,
): Write | null => (stored !== undefined && sent.size > 0 ? { update: {}, of: stored } : null);

/** The server said no to what was to be written, or it could not be put into words. */
class RefusedWrite extends StoreError {
  constructor(cause: unknown) {
    super('unavailable', 'The store did not take the document.', { cause });
  }
}

const unavailable = (cause: unknown): StoreError =>
  new StoreError('unavailable', 'The store cannot be reached.', { cause });
