import type { ServiceName } from '@throughcare/contracts';
import type { ServiceDeps } from '@throughcare/service-kit';
import type { Document, Store } from '@throughcare/store';

/**
 * Takes the time right after each COMMIT, in one process and so on one clock: when a publisher's document with new
 * events was committed, and when a subscriber's document had settled them.
 */
export class CommitTimes {
  /** By stream and sequence: when its publisher had committed it, in ms. */
  readonly #published = new Map<string, number>();
  #milliseconds: number[] = [];

  readonly around = (_service: ServiceName, deps: ServiceDeps): ServiceDeps => ({
    ...deps,
    store: watched(deps.store, (document) => this.#committed(document, performance.now())),
  });

  /** What was measured since the last time, in ms. */
  take(): readonly number[] {
    const taken = this.#milliseconds;
    this.#milliseconds = [];
    return taken;
  }

  #committed(document: Document, at: number): void {
    for (const event of document.outbox)
      if (!this.#published.has(event.id)) this.#published.set(event.id, at);
    for (const [source, { sequence }] of Object.entries(document.positions)) {
      const id = `${source}/${document.id}/${sequence}`;
      const from = this.#published.get(id);
      if (from === undefined) continue;
      this.#milliseconds.push(at - from);
      this.#published.delete(id);
    }
  }
}

function watched(store: Store, committed: (document: Document) => void): Store {
  const change: Store['change'] = async (kind, id, writeId, f) => {
    const changed = await store.change(kind, id, writeId, f);
    if (changed.document) committed(changed.document);
    return changed;
  };
  return new Proxy(store, {
    get(target, name) {
      if (name === 'change') return change;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
