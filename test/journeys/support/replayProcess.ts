import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProgressFile, Report } from '@throughcare/replay';
import { rest } from '@throughcare/waiting';

const program = join(import.meta.dirname, '../../../packages/cli/src/main.ts');

/** What the command-line program is given: `--diversions`, file, and so on. */
export type ReplayArguments = readonly string[];

const replaying = (dataDir: string, given: ReplayArguments): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      program,
      'replay',
      '--data-dir',
      dataDir,
      '--json',
      ...given,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'error' } },
  );

/** Replays to the end in a process of its own; the report that it printed. Throws what it wrote to stderr where it failed. */
export async function replayedBy(dataDir: string, given: ReplayArguments): Promise<Report> {
  const child = replaying(dataDir, given);
  let out = '';
  let complaints = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the replay ended with ${code}: ${complaints}`);
  return Report.parse(JSON.parse(out));
}

/** Where a kill strikes: so many milliseconds after the replay has begun to write, or has kept its place so often. */
export type Strike = { readonly afterPlaces: number; readonly milliseconds: number };

/** Kills a replay with -9. False where it had come to its end before. */
export async function killedDuring(
  dataDir: string,
  given: ReplayArguments,
  { afterPlaces, milliseconds }: Strike,
): Promise<boolean> {
  const child = replaying(dataDir, given);
  child.stdout?.resume();
  child.stderr?.resume();
  const closed = once(child, 'close');
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  // The file is written when the run begins.
  const began = Date.now();
  const writtenSince = () =>
    existsSync(join(dataDir, 'replay.json')) &&
    statSync(join(dataDir, 'replay.json')).mtimeMs >= began;
  const places = new Set<string>();
  while (!gone() && !(writtenSince() && places.size > afterPlaces)) {
    await rest(5);
    if (writtenSince()) places.add(placeIn(dataDir));
  }
  await rest(milliseconds);
  child.kill('SIGKILL');
  const [, signal] = (await closed) as [number | null, string | null];
  return signal === 'SIGKILL';
}

const placeIn = (dataDir: string): string => {
  const { clock, row, inRow } = new ProgressFile(dataDir).read() ?? {};
  return `${clock} ${row} ${inRow}`;
};

/** A report without what may differ between two runs of the same input. */
export function lasting({ wallSeconds: _wall, events, ...report }: Report): object {
  const { duplicates: _duplicates, ...counted } = events;
  return { ...report, events: counted };
}
