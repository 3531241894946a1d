import { type CloudEvent, streamOf, topicOf } from '@throughcare/contracts';
import type { Document, Store } from '@throughcare/store';
import { backoff, rest, turn } from '@throughcare/waiting';
import type { LogRecord } from './eventLog.ts';

export type RelayOptions = {
  readonly store: Store;
  /** Journal, then log; resolves when the records are durable in both. */
  readonly publish: (records: readonly LogRecord[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Called with the document after its outbox was trimmed. */
  readonly confirmed?: (document: Document) => void;
  /** Wall milliseconds between two looks for documents whose commit nobody relayed. */
  readonly sweepEvery?: number;
};

/** How many documents share one append. */
const documentsPerFlight = 256;
/** How many documents one look finds: several flights, so that the next look meets more than what is in the air. */
const documentsPerLook = 4 * documentsPerFlight;
const readAtOnce = 32;
/** While one flight is on its way to the log, the next is written to the journal. They carry different streams. */
const flightsAtOnce = 2;
/** Wall milliseconds after an append that failed. */
const pauses = { first: 100, longest: 5_000 };

/**
 * Brings outboxes to the log, always from their head: (5, 6, 5) can happen, (6, 5) cannot, so two relays need no token.
 * A crash anywhere means a duplicate, never a loss. The committer wakes it; the sweep is the net under that.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #waiting = new Map<string, Document>();
  readonly #flying = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  #runs = 0;
  #confirming = new Set<Promise<void>>();
  #sweeper: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> | undefined;
  /** The last look found as many as it may: there can be more. */
  #more = false;
  #stopping = new AbortController();
  /** Since when the log has refused; null while it takes everything. */
  failingSince: number | null = null;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#stopped) this.#stopping = new AbortController();
    this.#sweeper = setInterval(() => void this.sweep(), this.#options.sweepEvery ?? 5_000);
    this.#sweeper.unref();
    void this.sweep();
  }

  /** Right after a commit: sends what this document has to say. */
  committed(document: Document): void {
    if (document.outbox.length === 0 || this.#stopped) return;
    const waiting = this.#waiting.get(keyOf(document));
    if (!waiting || waiting.version <= document.version)
      this.#waiting.set(keyOf(document), document);
    this.#wake();
  }

  #wake(): void {
    if (this.#runs === flightsAtOnce) return;
    this.#runs++;
    const running = this.#run().finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Finds documents with events that no commit of this process announced. */
  sweep(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#sweeping ??= this.#sweep().finally(() => {
      this.#sweeping = undefined;
      if (this.#flying.size === 0) this.#sweepOn();
    });
    return this.#sweeping;
  }

  /** What piled up is fetched as fast as it goes out: a page a sweep would be 100 documents a second. */
  #sweepOn(): void {
    if (this.#more && this.#waiting.size < documentsPerFlight) void this.sweep();
  }

  async #sweep(): Promise<void> {
    try {
      const { store } = this.#options;
      const found = await store.pending(documentsPerLook);
      this.#more = found.length === documentsPerLook;
      const left = found.filter((one) => !this.#flying.has(keyOf(one)));
      for (let from = 0; from < left.length; from += readAtOnce) {
        const some = left.slice(from, from + readAtOnce);
        for (const document of await Promise.all(some.map(({ kind, id }) => store.read(kind, id))))
          if (document && !this.#flying.has(keyOf(document))) this.committed(document);
      }
    } catch (error) {
      this.#options.onError(error);
    }
  }

  idle(): boolean {
    return this.#waiting.size === 0 && this.#flying.size === 0;
  }

  /** Ends after the flights in the air; what is left waits in the outboxes. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#sweeper);
    await this.#sweeping;
    await Promise.all(this.#running);
    await Promise.all(this.#confirming);
  }

  async #run(): Promise<void> {
    // One turn of the loop, so that documents committed together fly together.
    await turn();
    const pause = backoff(pauses);
    while (!this.#stopped) {
      const flight = this.#board();
      if (flight.length === 0) break;
      try {
        await this.#options.publish(flight.flatMap((document) => document.outbox.map(record)));
        pause.reset();
        this.failingSince = null;
        this.#confirm(flight);
      } catch (error) {
        this.failingSince ??= Date.now();
        this.#options.onError(error);
        for (const document of flight) this.#land(document);
        await rest(pause.next(), { signal: this.#stopping.signal, background: true });
      }
    }
    this.#runs--;
  }

  /** Takes waiting documents that are not in the air already: one flight a stream. */
  #board(): Document[] {
    const flight: Document[] = [];
    for (const [key, document] of this.#waiting) {
      if (this.#flying.has(key)) continue;
      this.#waiting.delete(key);
      this.#flying.add(key);
      flight.push(document);
      if (flight.length === documentsPerFlight) break;
    }
    return flight;
  }

  #land(document: Document): void {
    const key = keyOf(document);
    this.#flying.delete(key);
    if (!this.#waiting.has(key)) this.#waiting.set(key, document);
  }

  #confirm(flight: readonly Document[]): void {
    for (const document of flight) {
      const confirming = this.#trim(document).finally(() => this.#confirming.delete(confirming));
      this.#confirming.add(confirming);
    }
  }

  async #trim(sent: Document): Promise<void> {
    const key = keyOf(sent);
    const acknowledged = new Set(sent.outbox.map((event) => event.id));
    try {
      const changed = await this.#options.store.change(sent.kind, sent.id, '', (current) => {
        const left = current?.outbox.filter((event) => !acknowledged.has(event.id));
        return current && left && left.length < current.outbox.length
          ? // Lost with the power, it is sent again, and the log knows it.
            { write: { ...current, outbox: left }, result: undefined, recoverable: true }
          : { keep: true, result: undefined };
      });
      this.#flying.delete(key);
      if (!changed.document) return;
      this.#options.confirmed?.(changed.document);
      if (changed.document.outbox.length > 0) this.committed(changed.document);
      else {
        const waiting = this.#waiting.get(key);
        if (waiting && waiting.version <= changed.document.version) this.#waiting.delete(key);
      }
    } catch (error) {
      // The log has them; the sweep will find the outbox, send again, and subscribers drop the repeat.
      this.#flying.delete(key);
      this.#options.onError(error);
    }
    if (this.#waiting.size > 0 && !this.#stopped) this.#wake();
    this.#sweepOn();
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }
}

const keyOf = ({ kind, id }: Pick<Document, 'kind' | 'id'>): string => `${kind}/${id}`;

function record(event: CloudEvent): LogRecord {
  const { service, audience } = streamOf(event);
  return { topic: topicOf(service, audience), event };
}
