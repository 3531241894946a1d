import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFileName } from '../../../packages/embedded/src/dataFile.ts';
import type { Bench } from '../bench.ts';
import type { People } from '../load/jobs.ts';
import { number } from '../measure/table.ts';
import { start } from '../servers/server.ts';
import { requestsOf } from './requests.ts';

/** Where measured commands are played: a data directory, and people who were not met before. */
export type Stage = {
  readonly dir: string;
  readonly thing: string;
  /** The people for a run; say afterwards how many it met. */
  people(): People;
  met(people: number): void;
};

/** Whom a server that stores nobody before is asked about: somebody new each time. */
export function newPeople(): Pick<Stage, 'people' | 'met'> {
  let met = 0;
  return {
    people: () => ({ from: met, among: null }),
    met(people) {
      met += people;
    },
  };
}

/** How long a million cases may take to be stored, in ms. */
const patience = 600_000;

/** Stores so many cases where the command needs them, and none where each opens its own. */
export async function stage(bench: Bench, cases: number): Promise<Stage> {
  const { stored } = requestsOf[bench.subject];
  const { dir, thing } = stored ? await filled(bench, cases) : { dir: bench.dir(), thing: '' };
  let met = 0;
  return {
    dir,
    thing,
    people: () => ({ from: met, among: stored ? cases : null }),
    met(people) {
      met += people;
      if (stored && met > cases)
        throw new Error('more commands than stored cases: the run met somebody twice');
    },
  };
}

/** A data directory with so many cases in it, all at the same point of their way. */
export async function filled(bench: Bench, cases: number): Promise<{ dir: string; thing: string }> {
  const dir = bench.dir();
  const words = [dir, bench.subject, String(cases)];
  const server = await start<{ seconds: number; thing: string }>('./caseload.ts', words, {
    within: patience,
  });
  await server.stop();
  await onDisk(dir);
  bench.say(`  ${number(cases)} cases stored in ${number(server.about.seconds, 1)} s`);
  return { dir, thing: server.about.thing };
}

/** Until then the system owes the disk up to gigabytes, and would write them while the rounds wait for the same disk. */
export async function onDisk(dir: string): Promise<void> {
  const file = await open(join(dir, dataFileName));
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
