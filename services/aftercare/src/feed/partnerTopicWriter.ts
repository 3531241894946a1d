import type { Worker, WorkerRuntime } from '@throughcare/service-kit';
import { feedRow } from '../domain/feedRow/document.ts';
import type { AftercareSettings } from '../settings.ts';
import { type PartnerTopicTools, writeOn } from './partnerTopic.ts';

/** Milliseconds between looks for rows that another process put into the list. */
const lookEvery = 1_000;
/** The pause after an append that failed, in ms: doubles up to half a minute. */
const pauses = { first: 100, longest: 30_000 };

type WriterOptions = PartnerTopicTools & Pick<WorkerRuntime, 'onListed' | 'onError'>;

/** Keeps one partner's topic up to its feed, for as long as it runs. Several processes may. */
export class PartnerTopicWriter implements Worker {
  readonly #org: string;
  readonly #o: WriterOptions;
  #stopped = false;
  /** Rows may have come since the last page was read. */
  #called = false;
  #wake: (() => void) | undefined;
  #callNoMore: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #writing = false;

  constructor(org: string, options: WriterOptions) {
    this.#org = org;
    this.#o = options;
  }

  start(): void {
    this.#callNoMore = this.#o.onListed(feedRow, this.#org, () => {
      this.#called = true;
      this.#wake?.();
    });
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#callNoMore();
    this.#wake?.();
    await this.#running;
  }

  async idle(): Promise<boolean> {
    if (this.#writing) return false;
    const place = await this.#o.bookmark.read();
    const { entries } = await this.#o.tools().listed(feedRow, this.#org, place, 1);
    return entries.length === 0;
  }

  async #run(): Promise<void> {
    for (let pause = pauses.first; !this.#stopped; )
      try {
        this.#called = false;
        this.#writing = true;
        const more = await writeOn(this.#org, this.#o);
        this.#writing = false;
        pause = pauses.first;
        if (!more) await this.#rest(lookEvery, () => this.#called);
      } catch (error) {
        this.#o.onError('partner-topic', error);
        await this.#rest(pause, () => false);
        pause = Math.min(2 * pause, pauses.longest);
      }
  }

  /** Waits so long, or until it is stopped or `enough`. */
  async #rest(milliseconds: number, enough: () => boolean): Promise<void> {
    const until = performance.now() + milliseconds;
    while (!this.#stopped && !enough() && performance.now() < until)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => this.#wake?.(), Math.ceil(until - performance.now()));
        timer.unref();
        this.#wake = () => {
          this.#wake = undefined;
          clearTimeout(timer);
          resolve();
        };
      });
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
