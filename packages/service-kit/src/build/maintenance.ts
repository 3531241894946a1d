import { Intervals } from '../engine/intervals.ts';
import { recoverRestoredStreams } from '../engine/restoreRecovery.ts';
import type { Parts } from './parts.ts';

/** Wall milliseconds between two rounds of gap detection. */
const detectGapsEvery = 60_000;
/** Wall milliseconds between two safety sweeps. */
const safetySweepEvery = 10_000;
/** Wall milliseconds between two looks for rows that another process of this service added to lists that somebody waits for. */
const lookAtListsEvery = 1_000;

/** Work that a service does at its start and from time to time, beside what commits and events make it do. */
export class Maintenance {
  readonly #parts: Parts;
  readonly #intervals: Intervals;
  #detecting: Promise<number> | undefined;

  constructor(parts: Parts) {
    const { logger } = parts.deps;
    this.#parts = parts;
    this.#intervals = new Intervals((what) => (error) => logger.error(what, error));
  }

  /** A replay is the only process of its service and reports at its end what is missing, so it needs none of this. */
  start(): void {
    const { deps, deliveries, lists, ownTopicRecovery } = this.#parts;
    if (deps.stepped === true) return;
    this.#intervals.every(detectGapsEvery, 'gap detection', () => this.detectGaps());
    this.#intervals.every(safetySweepEvery, 'safety sweep', () => this.#safetySweep());
    this.#intervals.every(lookAtListsEvery, 'lists', () => lists.look());
    this.#intervals.every(safetySweepEvery, 'disclosures', () => deliveries.writeLate());
    if (ownTopicRecovery)
      this.#intervals.every(safetySweepEvery, 'journal', () => ownTopicRecovery.moveToEnd());
  }

  /** Resolves after the gap detection that is running, if any. */
  async stop(): Promise<void> {
    this.#intervals.stop();
    await this.#detecting?.catch((error: unknown) =>
      this.#parts.deps.logger.error('gap detection', error),
    );
  }

  /** Finds and refills events that never arrived, and gives how many. A call while another runs gets that one's answer. */
  detectGaps(): Promise<number> {
    this.#detecting ??= this.#parts.subscription
      .detectGaps()
      .finally(() => this.recoverFromRestore())
      .finally(() => {
        this.#detecting = undefined;
      });
    return this.#detecting;
  }

  /** Also part of every gap detection: the journal may have learned more since the start. */
  async recoverFromRestore(): Promise<void> {
    const { spec, deps, typeOf, runner, offsets } = this.#parts;
    const documents = await recoverRestoredStreams({
      service: spec.name,
      typeOf,
      journal: deps.journal,
      runner,
      cursor: offsets,
    });
    if (documents > 0) deps.logger.error('restored', null, { documents });
  }

  /**
   * Safety sweep for work that other processes left undone. Each process does what follows from its own commits; where
   * several serve one store, one of them may have ended before it did. (The relay sweeps for itself, more often.)
   */
  async #safetySweep(): Promise<void> {
    const { ticker, followUps, subscription, register } = this.#parts;
    await register.load();
    await ticker.safetySweep();
    await followUps.safetySweep();
    await subscription.dispatcher.safetySweep();
  }
}
