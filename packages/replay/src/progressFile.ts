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
import { z } from 'zod';
import { Boot } from './boot.ts';

const Progress = z.strictObject({
  /** What is being replayed: sources, seed and partners; another input may not continue this directory. */
  input: z.string(),
  clock: Instant,
  /** The row that is being driven, or the next one. */
  row: z.int().nonnegative(),
  /** True while that row, and those that go with it, are being driven: again, with the same keys, before anything else. */
  inRow: z.boolean(),
  /** Partners and directories are in. */
  furnished: z.boolean(),
  done: z.boolean(),
  virtualDays: z.int().nonnegative(),
  /** Wall seconds of all runs so far. */
  wallSeconds: z.number().nonnegative(),
  /** The run of the machine in which the replay began. */
  boot: Boot,
  tallies: z.record(z.string(), z.record(z.string(), z.number())),
});
export type Progress = z.infer<typeof Progress>;

const fileOf = (dir: string): string => join(dir, 'replay.json');

/** Clock and row pointer of a replay, written before each step: what a killed run goes on from. */
export class ProgressFile {
  readonly #path: string;
  constructor(dir: string) {
    this.#path = fileOf(dir);
  }

  read(): Progress | undefined {
    return existsSync(this.#path)
      ? Progress.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
      : undefined;
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
