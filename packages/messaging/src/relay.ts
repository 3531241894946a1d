import { type CloudEvent, streamOf, topicOf } from '@throughcare/contracts';
import type { Document, Store } from '@throughcare/store';
import { backoff, rest, turn } from '@throughcare/waiting';
import type { LogRecord } from './eventLog.ts';

export type RelayOptions = {
  readonly store: Store;
  /** To journal and log; resolves when the records are durable in both. */
  readonly publish: (records: readonly LogRecord[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Called with the document after its acknowledged events were taken out of its outbox. */
  readonly confirmed?: (document: Document) => void;
  /** Wall milliseconds between two safety sweeps. */
  readonly safetySweepEvery?: number;
};

/** How many documents' outboxes are sent in one batch. */
const documentsPerBatch = 256;
/** How many documents one sweep finds: several batches, so that it finds more than those that are being sent already. */
const documentsPerSweep = 4 * documentsPerBatch;
const readAtOnce = 32;
/** Two, so that one batch is written to the journal while the other is on its way to the log. They hold different streams. */
const batchesAtOnce = 2;
/** Wall milliseconds after an append that failed. */
const pauses = { first: 100, longest: 5_000 };

/**
 * Sends the outboxes of documents to the log. An outbox is always sent from its head, so that the log may hold 5, 6, 5 but
 * never 6, 5: several relays can work on one store without agreeing on turns. A crash at any point leads to a repeat, never
 * to a loss. A commit wakes the relay at once; a safety sweep finds what no commit here announced.
 */
export class Relay {
  readonly #options: RelayOptions;
  /** Documents to be sent, as they were last committed. */
  readonly #waiting = new Map<string, Document>();
  /** Documents that are being sent: a stream must be in one batch only. */
  readonly #sending = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  #runs = 0;
  #confirming = new Set<Promise<void>>();
  #sweeper: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> | undefined;
  /** Whether the last sweep found as many documents as it may: there can be more. */
  #more = false;
  #stopping = new AbortController();
  /** When the log first refused a batch, in wall milliseconds; null once it has taken one. */
  failingSince: number | null = null;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#stopped) this.#stopping = new AbortController();
    this.#sweeper = setInterval(
      () => void this.safetySweep(),
      this.#options.safetySweepEvery ?? 5_000,
    );
    this.#sweeper.unref();
    void this.safetySweep();
  }

  /** After a commit: sends the outbox of this document. */
  committed(document: Document): void {
    if (document.outbox.length === 0 || this.#stopped) return;
    const waiting = this.#waiting.get(keyOf(document));
    if (!waiting || waiting.version <= document.version)
      this.#waiting.set(keyOf(document), document);
    this.#wake();
  }

  #wake(): void {
    if (this.#runs === batchesAtOnce) return;
    this.#runs++;
    const running = this.#run().finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /**
   * Safety sweep for outboxes that no commit of this process announced: those of a process that has ended, or of this one
   * before it started.
   */
  safetySweep(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#sweeping ??= this.#sweep().finally(() => {
      this.#sweeping = undefined;
      if (this.#sending.size === 0) this.#continueSweep();
    });
    return this.#sweeping;
  }

  /** Sweeps again at once where more piled up than one sweep finds; one sweep every 5 s would send 200 documents a second. */
  #continueSweep(): void {
    if (this.#more && this.#waiting.size < documentsPerBatch) void this.safetySweep();
  }

  async #sweep(): Promise<void> {
    try {
      const { store } = this.#options;
      const found = await store.pending(documentsPerSweep);
      this.#more = found.length === documentsPerSweep;
      const left = found.filter((one) => !this.#sending.has(keyOf(one)));
      for (let from = 0; from < left.length; from += readAtOnce) {
        const some = left.slice(from, from + readAtOnce);
        for (const document of await Promise.all(some.map(({ kind, id }) => store.read(kind, id))))
          if (document && !this.#sending.has(keyOf(document))) this.committed(document);
      }
    } catch (error) {
      this.#options.onError(error);
    }
  }

  idle(): boolean {
    return this.#waiting.size === 0 && this.#sending.size === 0;
  }

  /** Resolves after the batches that are being sent. What is left waits in the outboxes. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#sweeper);
    await this.#sweeping;
    await Promise.all(this.#running);
    await Promise.all(this.#confirming);
  }

  async #run(): Promise<void> {
    // One turn of the event loop, so that documents committed together are sent together.
    await turn();
    const pause = backoff(pauses);
    while (!this.#stopped) {
      const batch = this.#takeBatch();
      if (batch.length === 0) break;
      try {
        await this.#options.publish(batch.flatMap((document) => document.outbox.map(record)));
        pause.reset();
        this.failingSince = null;
        this.#confirm(batch);
      } catch (error) {
        this.failingSince ??= Date.now();
        this.#options.onError(error);
        for (const document of batch) this.#putBack(document);
        await rest(pause.next(), { signal: this.#stopping.signal, background: true });
      }
    }
    this.#runs--;
  }

  /** Takes waiting documents that no other batch holds. */
  #takeBatch(): Document[] {
    const batch: Document[] = [];
    for (const [key, document] of this.#waiting) {
      if (this.#sending.has(key)) continue;
      this.#waiting.delete(key);
      this.#sending.add(key);
      batch.push(document);
      if (batch.length === documentsPerBatch) break;
    }
    return batch;
  }

  #putBack(document: Document): void {
    const key = keyOf(document);
    this.#sending.delete(key);
    if (!this.#waiting.has(key)) this.#waiting.set(key, document);
  }

  #confirm(batch: readonly Document[]): void {
    for (const document of batch) {
      const confirming = this.#trim(document).finally(() => this.#confirming.delete(confirming));
      this.#confirming.add(confirming);
    }
  }

  /** Takes what the log acknowledged out of the document's outbox. After a lost compare-and-set it reads and tries again. */
  async #trim(sent: Document): Promise<void> {
    const key = keyOf(sent);
    const acknowledged = new Set(sent.outbox.map((event) => event.id));
    try {
      const changed = await this.#options.store.change(sent.kind, sent.id, '', (current) => {
        const left = current?.outbox.filter((event) => !acknowledged.has(event.id));
        return current && left && left.length < current.outbox.length
          ? // Need not wait for the disk: an outbox that reappears after a power failure is sent again, as a repeat.
            { write: { ...current, outbox: left }, result: undefined, recoverable: true }
          : { keep: true, result: undefined };
      });
      this.#sending.delete(key);
      if (!changed.document) return;
      this.#options.confirmed?.(changed.document);
      if (changed.document.outbox.length > 0) this.committed(changed.document);
      else {
        const waiting = this.#waiting.get(key);
        if (waiting && waiting.version <= changed.document.version) this.#waiting.delete(key);
      }
    } catch (error) {
      // The log has the events. A sweep finds the outbox and sends it again, and subscribers drop the repeat.
      this.#sending.delete(key);
      this.#options.onError(error);
    }
    if (this.#waiting.size > 0 && !this.#stopped) this.#wake();
    this.#continueSweep();
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
