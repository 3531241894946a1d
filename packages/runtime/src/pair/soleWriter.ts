import { earliest, type Instant } from '@throughcare/contracts';
import {
  type Change,
  type Changed,
  type Document,
  type ListQuery,
  type Page,
  type Store,
  StoreError,
} from '@throughcare/store';

/** What waits in one document. */
type Waits = {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly pending: number;
  readonly pendingSince: Instant | null;
  readonly owed: number;
  readonly owingFrom: Instant | null;
};
type Named = { readonly kind: string; readonly id: string };

/** More than any store has waiting when it is opened. */
const all = 1_000_000;
const endOfTime = '9999-12-31T23:59:59.999Z' as Instant;

/**
 * A store whose only writer is this process: what is due, pending and owed is known from its own writes, and the store is
 * not asked at every step. After a write of which nobody told what became, that document is looked at again.
 */
export async function soleWriter(store: Store): Promise<Store> {
  const sole = new SoleWriter(store);
  await sole.begin();
  return sole;
}

class SoleWriter implements Store {
  readonly #store: Store;
  readonly #waits = new Map<string, Waits>();
  readonly #doubts = new Map<string, Named>();
  #documents = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async begin(): Promise<void> {
    const found = [
      await this.#store.due(endOfTime, all),
      await this.#store.pending(all),
      await this.#store.owing(endOfTime, all),
    ].flat();
    for (const one of found) await this.#lookAt(one);
    this.#documents = (await this.#store.totals()).documents;
  }

  read<S>(kind: string, id: string): Promise<Document<S> | undefined> {
    return this.#store.read<S>(kind, id);
  }

  async change<S, R>(
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document<S> | undefined) => Change<S, R>,
  ): Promise<Changed<S, R>> {
    let came = 0;
    try {
      const changed = await this.#store.change<S, R>(kind, id, writeId, (current) => {
        const change = f(current);
        came = 'keep' in change ? 0 : Number('write' in change) - Number(current !== undefined);
        return change;
      });
      if (!changed.repeated) this.#documents += came;
      this.#took({ kind, id }, changed.document);
      return changed;
    } catch (error) {
      if (error instanceof StoreError) this.#doubts.set(`${kind}/${id}`, { kind, id });
      throw error;
    }
  }

  list(query: ListQuery): Promise<Page> {
    return this.#store.list(query);
  }
  count(kind: string, index: string, key: string): Promise<number> {
    return this.#store.count(kind, index, key);
  }
  scan<S>(kind: string, after: string | null, limit: number): Promise<readonly Document<S>[]> {
    return this.#store.scan<S>(kind, after, limit);
  }

  async due(now: Instant, limit: number): Promise<(Named & { dueAt: Instant })[]> {
    const due = await this.#by(({ dueAt }) => dueAt, now);
    return due.slice(0, limit).map(({ kind, id, dueAt }) => ({ kind, id, dueAt: dueAt ?? now }));
  }
  async nextDue(): Promise<Instant | null> {
    return this.#first(({ dueAt }) => dueAt);
  }
  async pending(limit: number): Promise<Named[]> {
    return (await this.#by(({ pendingSince }) => pendingSince)).slice(0, limit).map(named);
  }
  async owing(now: Instant, limit: number): Promise<Named[]> {
    return (await this.#by(({ owingFrom }) => owingFrom, now)).slice(0, limit).map(named);
  }
  async nextOwing(): Promise<Instant | null> {
    return this.#first(({ owingFrom }) => owingFrom);
  }
  async totals(): Promise<{ pendingEvents: number; followUps: number; documents: number }> {
    await this.#settleDoubts();
    let [pendingEvents, followUps] = [0, 0];
    for (const { pending, owed } of this.#waits.values()) {
      pendingEvents += pending;
      followUps += owed;
    }
    return { pendingEvents, followUps, documents: this.#documents };
  }
  close(): Promise<void> {
    return this.#store.close();
  }

  /** Answers come in no order: an older one says nothing that a newer one did not. */
  #took({ kind, id }: Named, document: Document | undefined): void {
    const key = `${kind}/${id}`;
    if (!document) {
      this.#waits.delete(key);
      return;
    }
    const known = this.#waits.get(key);
    if (known && known.version > document.version) return;
    const { version, dueAt, outbox, followUps } = document;
    const waits = dueAt !== null || outbox.length > 0 || followUps.length > 0;
    if (!waits && !known) return;
    // One with nothing waiting stays until it is removed: its version keeps an older answer out.
    this.#waits.set(key, {
      kind,
      id,
      version,
      dueAt,
      pending: outbox.length,
      pendingSince: outbox[0]?.time ?? null,
      owed: followUps.length,
      owingFrom: earliest(...followUps.map(({ notBefore }) => notBefore)),
    });
  }

  async #lookAt(one: Named): Promise<void> {
    this.#took(one, await this.#store.read(one.kind, one.id));
  }

  async #settleDoubts(): Promise<void> {
    if (this.#doubts.size === 0) return;
    for (const [key, one] of this.#doubts) {
      await this.#lookAt(one);
      this.#doubts.delete(key);
    }
    this.#documents = (await this.#store.totals()).documents;
  }

  async #first(at: (one: Waits) => Instant | null): Promise<Instant | null> {
    await this.#settleDoubts();
    let first: Instant | null = null;
    for (const one of this.#waits.values()) {
      const moment = at(one);
      if (moment !== null && (first === null || moment < first)) first = moment;
    }
    return first;
  }

  /** By moment, then kind, then id. */
  async #by(at: (one: Waits) => Instant | null, until: Instant = endOfTime): Promise<Waits[]> {
    await this.#settleDoubts();
    const order = (one: Waits) => `${at(one)} ${one.kind} ${one.id}`;
    return [...this.#waits.values()]
      .filter((one) => (at(one) ?? endOfTime) <= until && at(one) !== null)
      .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }
}

const named = ({ kind, id }: Waits): Named => ({ kind, id });
