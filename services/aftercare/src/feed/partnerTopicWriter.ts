import type { Worker, WorkerRuntime } from '@throughcare/service-kit';
import { backoff, rest, WakeUp } from '@throughcare/waiting';
import { feedRow } from '../domain/feedRow/document.ts';
import type { AftercareSettings } from '../settings.ts';
import { type PartnerTopicTools, writeOn } from './partnerTopic.ts';

/** The pause after an append that failed, in ms: doubles up to half a minute. */
const pauses = { first: 100, longest: 30_000 };

type WriterOptions = PartnerTopicTools & Pick<WorkerRuntime, 'onListed' | 'onError'>;

/** Keeps one partner's topic up to its feed, for as long as it runs. Several processes may. */
export class PartnerTopicWriter implements Worker {
  readonly #org: string;
  readonly #o: WriterOptions;
  readonly #stopping = new AbortController();
  /** Called when rows may have come since the last page was read. */
  readonly #wakeUp = new WakeUp();
  #callNoMore: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #writing = false;

  constructor(org: string, options: WriterOptions) {
    this.#org = org;
    this.#o = options;
  }

  start(): void {
    this.#callNoMore = this.#o.onListed(feedRow, this.#org, () => this.#wakeUp.call());
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#callNoMore();
    this.#wakeUp.call();
    await this.#running;
  }

  async idle(): Promise<boolean> {
    if (this.#writing) return false;
    const place = await this.#o.bookmark.read();
    const { entries } = await this.#o.tools().listed(feedRow, this.#org, place, 1);
    return entries.length === 0;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (const pause = backoff(pauses); !signal.aborted; )
      try {
        this.#writing = true;
        const more = await writeOn(this.#org, this.#o);
        this.#writing = false;
        pause.reset();
        if (!more) await this.#wakeUp.wait();
      } catch (error) {
        this.#o.onError('partner-topic', error);
        await rest(pause.next(), { signal, background: true });
      }
  }
}

/** A writer for each partner that has a topic of its own. Throws where there is no log to write them to. */
export function partnerTopicWriters(
  runtime: WorkerRuntime<AftercareSettings>,
): readonly PartnerTopicWriter[] {
  const { settings, partnerLog, bookmark } = runtime;
  return settings.partnerTopics.map((org) => {
    if (!partnerLog) throw new Error('Topics for partners are wanted, and no log takes them.');
    return new PartnerTopicWriter(org, {
      ...runtime,
      partnerLog,
      bookmark: bookmark(`partner-topic/${org}`),
    });
  });
}
