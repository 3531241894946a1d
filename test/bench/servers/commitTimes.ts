import type { ServiceName } from '@throughcare/contracts';
import type { ServiceDeps } from '@throughcare/service-kit';
import type { Document, Store } from '@throughcare/store';

/**
 * Takes the time right after each COMMIT, in one process and so on one clock: when a publisher's document with new
 * events was committed, and when each subscriber's document had settled them.
 */
export class CommitTimes {
  /** By stream and sequence: when its publisher had committed it, in ms. */
  readonly #published = new Map<string, number>();
  /** Which subscriber has settled which of them. */
  readonly #settled = new Set<string>();
  #milliseconds: number[] = [];

  readonly around = (service: ServiceName, deps: ServiceDeps): ServiceDeps => ({
    ...deps,
    store: watched(deps.store, (document) => this.#committed(service, document)),
  });

  /** What was measured since the last time, in ms: one figure for each event and subscriber. */
  take(): readonly number[] {
    const taken = this.#milliseconds;
    this.#milliseconds = [];
    this.#published.clear();
    this.#settled.clear();
    return taken;
  }

  #committed(service: ServiceName, document: Document): void {
    const at = performance.now();
    for (const [audience, sequence] of Object.entries(document.heads))
      for (let n = sequence; n > 0; n--) {
        const id = `${service}/${audience}/${document.id}/${n}`;
        if (this.#published.has(id)) break;
        this.#published.set(id, at);
      }
    for (const [source, { sequence }] of Object.entries(document.positions))
      for (let n = sequence; n > 0; n--) {
        const id = `${source}/${document.id}/${n}`;
        const from = this.#published.get(id);
        if (from === undefined || this.#settled.has(`${service} ${id}`)) break;
        this.#milliseconds.push(at - from);
        this.#settled.add(`${service} ${id}`);
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
