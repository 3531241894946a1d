import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Instant } from '@throughcare/contracts';
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
 * Clock and row pointer of a replay, written before each step: what a killed run goes on from. What stays is in `replay.json`;
 * each step adds a line to `replay.steps`, since replacing a file thousands of times costs more than the steps (2.5 ms each).
 */
export class ProgressFile {
  readonly #path: string;
  readonly #steps: string;
  #open: number | undefined;

  constructor(dir: string) {
    this.#path = join(dir, 'replay.json');
    this.#steps = join(dir, 'replay.steps');
  }

  read(): Progress | undefined {
    if (!existsSync(this.#path)) return undefined;
    const progress = Progress.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    return { ...progress, ...this.#lastStep() };
  }

  /** Whole or not at all. What a killed process wrote stays; only `durable` outlives the machine (see boot.ts). */
  write(progress: Progress, durable = false): void {
    const next = `${this.#path}.new`;
    const file = openSync(next, 'w', 0o600);
    writeSync(file, JSON.stringify(progress));
    if (durable) fsyncSync(file);
    closeSync(file);
    renameSync(next, this.#path);
    // A kill between the two leaves steps that say what the file says, or less.
    this.close();
    rmSync(this.#steps, { force: true });
  }

  step(place: Place): void {
    this.#open ??= openSync(this.#steps, 'a', 0o600);
    writeSync(this.#open, `${JSON.stringify(place)}\n`);
  }

  close(): void {
    if (this.#open !== undefined) closeSync(this.#open);
    this.#open = undefined;
  }

  /** The last line that was written whole. */
  #lastStep(): Place | undefined {
    if (!existsSync(this.#steps)) return undefined;
    const last = readFileSync(this.#steps, 'utf8').split('\n').at(-2);
    return last === undefined ? undefined : Place.parse(JSON.parse(last));
  }
}
