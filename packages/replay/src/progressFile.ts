import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Instant } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import { StoreError } from '@throughcare/store';
import { z } from 'zod';
import { Boot } from './boot.ts';

/** What moves with each step. */
const Place = z.strictObject({
  clock: Instant,
  /** The row that is being driven, or the next one. */
  row: z.int().nonnegative(),
  /** True while that row, and those that go with it, are being driven: again, with the same keys, before anything else. */
  inRow: z.boolean(),
  /** Wall seconds of all runs so far. */
  wallSeconds: z.number().nonnegative(),
});
export type Place = z.infer<typeof Place>;

const Progress = Place.extend({
  /** What is being replayed: sources, seed and partners; another input may not continue this directory. */
  input: z.string(),
  /** Partners and directories are in. */
  furnished: z.boolean(),
  done: z.boolean(),
  virtualDays: z.int().nonnegative(),
  /** The run of the machine in which the replay began. */
  boot: Boot,
  tallies: z.record(z.string(), z.record(z.string(), z.number())),
});
export type Progress = z.infer<typeof Progress>;

/**
 * What a replay is about, in `replay.json`. Where it stands moves with each step, and is kept with what the steps wrote: as the mark
 * of the data directory.
 */
export class ProgressFile {
  readonly #dir: string;
  readonly #path: string;

  constructor(dir: string) {
    this.#dir = dir;
    this.#path = join(dir, 'replay.json');
  }

  /** Undefined where no replay wrote here. Reads only, also beside one that runs. */
  read(): Progress | undefined {
    if (!existsSync(this.#path)) return undefined;
    const progress = Progress.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    return progress.done ? progress : { ...progress, ...placeIn(this.#dir) };
  }

  /** Whole or not at all. What a killed process wrote stays; only `durable` outlives the machine (see boot.ts). */
  write(progress: Progress, durable = false): void {
    const next = `${this.#path}.new`;
    const file = openSync(next, 'w', 0o600);
    writeSync(file, JSON.stringify(progress));
    if (durable) fsyncSync(file);
    closeSync(file);
    renameSync(next, this.#path);
  }
}

export const markOf = (place: Place): string => JSON.stringify(place);

/** Null before the first step. */
function placeIn(dir: string): Place | null {
  try {
    const data = openDataDir(dir, { readOnly: true });
    const mark = data.mark();
    void data.close();
    return mark === null ? null : Place.parse(JSON.parse(mark));
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unavailable') return null;
    throw error;
  }
}
