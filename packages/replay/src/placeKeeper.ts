import type { Instant } from '@throughcare/contracts';
import type { House } from '@throughcare/runtime';
import { markOf, type Place } from './progressFile.ts';

/** Wall milliseconds: what a run that is killed has to do again at most. A COMMIT for each step would take a tenth of its time. */
const keepEvery = 100;

export type PlaceKeeperOptions = {
  readonly house: Pick<House, 'keep'>;
  /** Where the run begins. */
  readonly place: Place;
  /** True: the place must not be behind what was written, which is elsewhere and there at once. */
  readonly eachStep: boolean;
  /** Of all runs so far. */
  readonly wallSeconds: () => number;
};

/** Keeps where a replay stands, together with what its steps wrote. */
export class PlaceKeeper {
  readonly #o: PlaceKeeperOptions;
  #place: Place;
  #kept = Number.NEGATIVE_INFINITY;

  constructor(options: PlaceKeeperOptions) {
    this.#o = options;
    this.#place = options.place;
  }

  get place(): Place {
    return this.#place;
  }

  /** Before each step, when everything is at rest. */
  readonly step = (clock: Instant, row: number, inRow: boolean): void => {
    this.#place = { clock, row, inRow, wallSeconds: this.#o.wallSeconds() };
    if (this.#o.eachStep || performance.now() - this.#kept >= keepEvery) this.keep();
  };

  /** Throws StoreError where what was written since it was last called is lost. */
  keep(): void {
    this.#o.house.keep(markOf(this.#place));
    this.#kept = performance.now();
  }

  /** The same where something has failed: what is there of the step is kept with its place, so that the next run drives it again. */
  keepWhatIsThere(): void {
    try {
      this.keep();
    } catch {
      // The place that was kept before stands, and nothing that came after it.
    }
  }
}
